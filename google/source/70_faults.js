// What is wrong with one cell, and what to do, in the words of `pic-sheets verifier` (pic_sheets/reading/faults.py).

var BLOCKING = 'B';
// Past this many choices, an advice names a few and sends to the list.
var MANY_CHOICES = 8;
var FRENCH_IBAN = 27;

// A fault before its address is known; only the codes that both languages tell may be used.
function fault(code, message, advice, proposed) {
  if (!RULES.codes[code]) {
    throw new Error('code inconnu : ' + code);
  }
  return {
    code: code,
    message: message,
    advice: advice,
    proposal: proposed || '',
    blocks: RULES.codes[code].severity === BLOCKING,
  };
}

function issueOf(found, sheet, cell) {
  return {
    sheet: sheet,
    cell: cell,
    code: found.code,
    severity: RULES.codes[found.code].severity,
    message: found.message,
    advice: found.advice,
  };
}

function missing(column) {
  var advice = column.choices.length
    ? 'Choisissez ' + toldChoices(column.choices) + '.'
    : 'Remplissez la cellule' + NBSP + ': ' + expectedIn(column) + '.';
  return fault('valeur-manquante', quoted(column.heading) + ' est vide.', advice);
}

function mergedFault(column, area) {
  var cells = cellAddress(area.top, area.left) + ':' + cellAddress(area.bottom, area.right);
  return fault(
    'valeur-manquante',
    quoted(column.heading) + ' est vide' + NBSP + ': les cellules ' + cells + ' sont fusionnées.',
    'Défusionnez-les, puis remplissez chaque cellule.'
  );
}

function expectedIn(column) {
  if (column.target) {
    return 'un code ou un nom de la feuille ' + quoted(column.target);
  }
  if (column.example) {
    return toldKind(column).expected + ', par exemple ' + quoted(column.example);
  }
  return toldKind(column).open ? toldKind(column).expected : described(column);
}

function described(column) {
  return toldKind(column).expected + ', par exemple ' + quoted(toldKind(column).example);
}

function unreadable(column, value, reason) {
  var kind = toldKind(column);
  var text = shown(value);
  if (kind.unreadable === 'valeur-hors-liste') {
    return outside(column, text);
  }
  var meant = proposal(column, text);
  var advice;
  if (kind.dtype === 'text') {
    advice = 'Mettez la cellule au format Texte, puis retapez ' + (meant ? quoted(meant) : described(column)) + '.';
  } else {
    advice = question(meant) || 'Tapez ' + described(column) + '.';
  }
  return fault(kind.unreadable, cited(repeated(column, text)) + ' ' + reason + ' (' + column.heading + ').', advice, meant);
}

function outside(column, text) {
  var choices = column.choices.length ? column.choices : ['Oui', 'Non'];
  var close = nearest(text, choices, 75) || '';
  return fault(
    'valeur-hors-liste',
    cited(text) + " n'est pas un choix de la colonne " + quoted(column.heading) + '.',
    question(close) || 'Choisissez ' + toldChoices(choices) + '.',
    close
  );
}

function question(text) {
  return text ? 'Vouliez-vous dire ' + quoted(text) + NBSP + '?' : '';
}

function toldChoices(choices) {
  if (choices.length > MANY_CHOICES) {
    return 'dans la liste de la cellule, par exemple ' + listed(choices.slice(0, 3).map(quoted), 'ou');
  }
  return listed(choices.map(quoted), 'ou');
}

function formulaError(column, error) {
  return fault(
    'erreur-de-formule',
    "La formule donne l'erreur " + error.text + ' (' + column.heading + ').',
    'Corrigez la formule, ou remplacez-la par sa valeur.'
  );
}

function numberAsText(column, value) {
  return fault(
    'nombre-en-texte',
    cited(shown(value)) + ' est enregistré comme du texte (' + column.heading + ')' + NBSP +
      ": il est bien lu ici, mais votre tableur ne l'additionne pas.",
    'Retapez le nombre dans une cellule au format Nombre ou Monétaire.'
  );
}

var FORM_MESSAGES = {
  'montant-negatif': [
    'est négatif',
    'Tapez un montant positif' + NBSP + "; de l'argent rendu se note en positif, sur une ligne " + quoted('Reversement') +
      ' de la feuille ' + quoted('Versements') + '.',
  ],
  'date-invraisemblable': [
    "est très loin de l'exercice",
    "Vérifiez l'année, ou laissez si la date est juste.",
  ],
  'quartier-inconnu': [
    "a la forme d'un code QPV mais n'est pas dans la liste officielle 2024",
    'Reprenez le code dans la feuille ' + quoted('Listes') + ' ou sur sig.ville.gouv.fr' + NBSP +
      '; pour un quartier de veille, choisissez votre propre code.',
  ],
};

function malformed(column, code, text) {
  var told = FORM_MESSAGES[code] || [
    "n'a pas la bonne forme",
    'Vérifiez' + NBSP + ': on attend ' + described(column) + '.',
  ];
  var advice = told[1];
  if (kindOf(column).holds) {
    advice = question(proposal(column, text)) || lengthAdvice(column, text) || advice;
  }
  return fault(code, cited(repeated(column, text)) + ' ' + told[0] + ' (' + column.heading + ').', advice);
}

// How many characters a French account number has too many or too few, without showing any.
function lengthAdvice(column, text) {
  var bare = compact(text);
  if (column.kind !== 'IBAN' || bare.indexOf('FR') !== 0 || bare.length === FRENCH_IBAN) {
    return '';
  }
  return (
    'Un IBAN français a ' + FRENCH_IBAN + ' caractères, celui-ci en a ' + bare.length + NBSP + ': recopiez-le depuis le RIB.'
  );
}

// An account number is never shown whole, even when it is wrong.
function repeated(column, text) {
  return column.kind === 'IBAN' ? maskedIban(text) : text;
}

function duplicate(headings, text, first) {
  return fault(
    'doublon',
    cited(text) + ' est déjà en ' + first + ' (' + listed(headings.map(quoted), 'et') + ').',
    'Gardez une seule ligne, ou donnez un autre code à celle-ci.'
  );
}

function unknown(column, text, candidates) {
  var close = nearest(text, candidates, 70) || '';
  if (isAnotherNumber(text, close)) {
    close = '';
  }
  var advice = "Ajoutez-le dans la feuille " + quoted(column.target) + ', ou corrigez-le ici.';
  if (column.kind === 'codes' && text.indexOf(',') >= 0) {
    advice = 'Séparez les valeurs par des points-virgules' + NBSP + ': ' + quoted('T02 ; T05') + '.';
    close = 'T02';
  } else if (close) {
    advice = question(close);
  }
  return fault(
    'reference-inconnue',
    cited(text) + " n'est pas dans la feuille " + quoted(column.target) + ' (' + column.heading + ').',
    advice,
    close
  );
}

// PIC-2025-007 is no slip for PIC-2025-001, but another project.
function isAnotherNumber(text, close) {
  function words(code) {
    return folded(code).replace(/[^\p{L}\p{Nl}\p{No}_]+/gu, '');
  }
  function numbers(code) {
    return allOf(/\p{Nd}+/gu, code).map(Number).join(' ');
  }
  return words(text) === words(close) && numbers(text) !== numbers(close);
}

function sharedName(column, text, codes) {
  var few = codes.slice(0, MANY_CHOICES).map(quoted);
  var told = codes.length <= MANY_CHOICES ? listed(few, 'ou') + '.' : few.join(', ') + '…';
  return fault(
    'reference-inconnue',
    'Plusieurs lignes de la feuille ' + quoted(column.target) + " s'appellent " + cited(text) + ' (' + column.heading + ').',
    'Écrivez le code' + NBSP + ': ' + told
  );
}
