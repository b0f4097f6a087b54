// What each line of the menu does.

function about() {
  return (
    'Menu PIC de PIC Sheets.\n\nIl lit ce classeur et rien d’autre, n’écrit dans aucune cellule et n’envoie rien à personne.' +
    '\n\nIl vérifie ' + counted(Object.keys(RULES.codes).length, 'sorte') + ' d’anomalies sur ' +
    counted(RULES.sheets.length, 'feuille') + '. Le reste est vérifié par ' + quoted('pic-sheets verifier') + '.'
  );
}

return {
  verified: verified,
  verdict: verdict,
  listPage: listPage,
  shownCell: shownCell,
  exported: exported,
  about: about,
  // For the tests that compare both languages.
  readCell: readCell,
  shown: shown,
  folded: folded,
  nearest: nearest,
  rules: RULES,
};
