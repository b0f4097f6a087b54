// The whole workbook, read: every issue of structure, cells and keys (pic_sheets/reading/reader.py).

// Used for the plausibility of dates only, when the fund does not say its year.
var ANY_YEAR = 2025;

// {refusal} when it is no workbook of a fund, else {issues}, in the order of the sheets, rows and columns.
function readTables(tables, name) {
  var refusal = refusalOf(tables, name);
  if (refusal) {
    return { refusal: refusal, issues: [] };
  }
  var byName = new Map();
  tables.forEach(function (table) {
    if (!byName.has(folded(table.name))) {
      byName.set(folded(table.name), table);
    }
  });
  var issues = [];
  var typed = [];
  RULES.sheets.forEach(function (sheet) {
    var table = byName.get(folded(sheet.name));
    if (!table) {
      issues = issues.concat(missingSheet(sheet, tables));
      return;
    }
    var found = headingsOf(table, sheet);
    if (found.refusal) {
      issues.push(found.refusal);
    } else {
      typed.push(sheet.by_parameter ? typedParameters(table, sheet, found) : typedSheet(table, sheet, found));
    }
  });
  resolveReferences(typed);
  var year = yearOf(typed);
  typed.forEach(function (each) {
    checkValues(each, year);
    tellWholeColumns(each);
    issues = issues.concat(each.issues, cellIssues(each));
  });
  return { refusal: null, issues: issues };
}

function refusalOf(tables, name) {
  var isEmpty = tables.every(isBlankTable);
  if (isEmpty) {
    return {
      message: 'Le classeur ' + quoted(name) + ' est vide.',
      advice: 'Choisissez le classeur de suivi de votre fonds, ou créez-en un avec ' + quoted('pic-sheets nouveau') + '.',
    };
  }
  if (!tables.some(isOurs)) {
    return {
      message:
        'Le classeur ' + quoted(name) + " n'a aucune des feuilles attendues (Projets, Porteurs, Décisions…).",
      advice:
        "Si c'est bien le classeur de suivi de votre fonds, tapez " + quoted('pic-sheets adopter') + ' suivi de son nom' + NBSP +
        ': ses feuilles seront lues telles qu\'elles sont.',
    };
  }
  return null;
}

function isBlankTable(table) {
  return table.rows.every(function (row) {
    return row.every(isBlank);
  });
}

function isOurs(table) {
  return RULES.sheets.some(function (sheet) {
    return folded(sheet.name) === folded(table.name);
  });
}

// The issue of a sheet that is not there, none for an optional one.
function missingSheet(sheet, tables) {
  if (sheet.optional) {
    return [];
  }
  var strangers = tables.filter(function (table) {
    return !isOurs(table);
  });
  var close = nearest(
    sheet.name,
    strangers.map(function (table) {
      return table.name;
    }),
    75
  );
  if (close === null) {
    var alike = strangers.find(function (table) {
      return bearsName(table, sheet) || sheetLikeness(table, sheet) >= HALF;
    });
    close = alike ? alike.name : null;
  }
  var advice = close
    ? "Renommez l'onglet " + quoted(close) + ' en ' + quoted(sheet.name) + '.'
    : 'Recopiez cette feuille depuis le classeur modèle.';
  return [issueOf(fault('feuille-absente', 'La feuille ' + quoted(sheet.name) + ' manque.', advice), sheet.name, '')];
}

// Whether a tab's name holds the sheet's: "Projets 2025", "Liste des projets".
function bearsName(table, sheet) {
  var words = folded(table.name).split(/[^\p{L}\p{N}]+/u);
  return (
    !isBlankTable(table) &&
    folded(sheet.name).split(' ').every(function (word) {
      return words.indexOf(word) >= 0;
    })
  );
}

// The fund's own year, or a likely one when it is not readable.
function yearOf(typed) {
  var association = typed.find(function (each) {
    return each.sheet.by_parameter;
  });
  var year = association ? association.values.get('year')[0] : null;
  return year === null ? ANY_YEAR : approximate(year);
}

// The issues of a sheet's cells, row by row and column by column; an absent parameter has its own issue of structure.
function cellIssues(typed) {
  var issues = [];
  typed.places.forEach(function (place, index) {
    typed.columns.forEach(function (column) {
      if (place.columns.has(column.name)) {
        typed.faultsOf(index, column.name).forEach(function (found) {
          issues.push(issueOf(found, typed.table.name, typed.cell(index, column.name)));
        });
      }
    });
  });
  return issues;
}
