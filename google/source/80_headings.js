// Where a sheet's headings stand, whatever their order, case and accents (pic_sheets/reading/headings.py).
// A table is {name, rows}: rows[0] is row 1 and its first value is column A.

// The share of a sheet's headings from which a table is taken for that sheet.
var HALF = 0.5;

// Folded heading -> field name.
function wantedHeadings(sheet) {
  var wanted = new Map();
  sheet.headings.forEach(function (heading, rank) {
    wanted.set(folded(heading), sheet.by_parameter ? heading : sheet.columns[rank].name);
  });
  return wanted;
}

// The texts of a row with their 1-based columns.
function textsOf(row) {
  var found = [];
  row.forEach(function (value, index) {
    if (typeof value === 'string' && !isBlank(value)) {
      found.push({ number: index + 1, text: squeezed(value) });
    }
  });
  return found;
}

function headingsFound(row, wanted) {
  var found = new Set();
  textsOf(row).forEach(function (each) {
    if (wanted.has(folded(each.text))) {
      found.add(folded(each.text));
    }
  });
  return found.size;
}

// The first row with the most headings, 0 when none has at least two of them.
function bestRow(table, wanted) {
  var best = 0;
  var most = 1;
  table.rows.slice(0, RULES.first_rows).forEach(function (row, index) {
    var found = headingsFound(row, wanted);
    if (found > most) {
      best = index + 1;
      most = found;
    }
  });
  return best;
}

// The share of a sheet's headings that stand on one row of the table.
function sheetLikeness(table, sheet) {
  var wanted = wantedHeadings(sheet);
  var row = bestRow(table, wanted);
  return row ? headingsFound(table.rows[row - 1], wanted) / wanted.size : 0;
}

function hasRequired(table, sheet) {
  var row = bestRow(table, wantedHeadings(sheet));
  var texts = row ? textsOf(table.rows[row - 1]).map(foldedText) : [];
  return sheet.columns.every(function (column) {
    return !column.required || texts.indexOf(folded(column.heading)) >= 0;
  });
}

function foldedText(each) {
  return folded(each.text);
}

// Whether the table has all that another sheet requires, and looks more like it than like this one.
function isOfAnother(table, sheet) {
  if (hasRequired(table, sheet)) {
    return false;
  }
  var own = sheetLikeness(table, sheet);
  return RULES.sheets.some(function (other) {
    return !other.by_parameter && sheetLikeness(table, other) > own && hasRequired(table, other);
  });
}

function headingsNotFound(table, sheet) {
  var message =
    'Les intitulés de la feuille ' + quoted(sheet.name) + ' sont introuvables dans ses ' + RULES.first_rows + ' premières lignes.';
  var advice = 'Remettez sur une même ligne' + NBSP + ': ' + sheet.headings.slice(0, 4).join(', ') + '…';
  var stranger = null;
  var most = -1;
  RULES.sheets.forEach(function (other) {
    var found = sheetLikeness(table, other);
    if (found > most) {
      stranger = other;
      most = found;
    }
  });
  if (stranger.name !== sheet.name && most >= HALF) {
    message = 'La feuille ' + quoted(sheet.name) + ' contient les intitulés de la feuille ' + quoted(stranger.name) + '.';
    advice = 'Remettez chaque tableau dans sa feuille, ou corrigez le nom des onglets.';
  }
  return issueOf(fault('entete-introuvable', message, advice), table.name, '');
}

// {row, columns, issues}, columns being field name -> 1-based column, or {refusal}: the one issue that says why not.
function headingsOf(table, sheet) {
  var wanted = wantedHeadings(sheet);
  var row = bestRow(table, wanted);
  if (!row || isOfAnother(table, sheet)) {
    return { refusal: headingsNotFound(table, sheet) };
  }
  var columns = new Map();
  var doubles = [];
  var extras = [];
  textsOf(table.rows[row - 1]).forEach(function (each) {
    var field = wanted.get(folded(each.text));
    if (field === undefined) {
      extras.push(each);
    } else if (columns.has(field)) {
      doubles.push({ number: each.number, text: each.text, field: field });
    } else {
      columns.set(field, each.number);
    }
  });
  var issues = doubles.map(function (each) {
    return issueOf(
      fault(
        'colonne-en-double',
        "L'intitulé " + cited(each.text) + ' est déjà en ' + cellAddress(row, columns.get(each.field)) + '.',
        "Renommez ou supprimez l'une des deux colonnes" + NBSP + "; en attendant, aucune n'est lue."
      ),
      table.name,
      cellAddress(row, each.number)
    );
  });
  if (!sheet.by_parameter) {
    issues = issues.concat(absentHeadings(table, sheet, row, columns, extras));
    doubles.forEach(function (each) {
      columns.delete(each.field);
    });
  }
  return { row: row, columns: columns, issues: issues };
}

// Required headings that are not there, then headings that are not ours, each unknown one matched at most once.
function absentHeadings(table, sheet, row, columns, extras) {
  var absent = sheet.columns.filter(function (column) {
    return !columns.has(column.name);
  });
  var nameless = namelessColumns(table, row);
  var freeColumn = Math.max.apply(null, [0].concat(textsOf(table.rows[row - 1]).map(numberOf))) + 1;
  var issues = [];
  absent.filter(isRequired).forEach(function (column) {
    var alike = alikeHeading(table, row, column, extras) || namelessIssue(table, row, column, nameless);
    issues.push(alike || absentColumn(table, row, column, freeColumn));
    freeColumn += alike ? 0 : 1;
  });
  var free = absent.map(headingOf);
  extras.forEach(function (each) {
    var close = nearest(each.text, free, 80);
    issues.push(
      issueOf(
        fault(
          'colonne-inconnue',
          'La colonne ' + cited(each.text) + " n'est pas des nôtres" + NBSP + ': elle est laissée de côté.',
          close ? "Si c'est " + quoted(close) + ", corrigez l'intitulé." : "Rien à faire si c'est une colonne à vous."
        ),
        table.name,
        cellAddress(row, each.number)
      )
    );
  });
  return issues;
}

function numberOf(each) {
  return each.number;
}

function headingOf(column) {
  return column.heading;
}

function isRequired(column) {
  return column.required;
}

function textOf(each) {
  return each.text;
}

// The issue of a heading that is most likely this column's, misspelt; it is taken out of the extra ones.
function alikeHeading(table, row, column, extras) {
  var close = nearest(column.heading, extras.map(textOf), 80);
  if (close === null) {
    return null;
  }
  var found = extras.splice(extras.map(textOf).indexOf(close), 1)[0];
  return issueOf(
    fault(
      'colonne-absente',
      'La colonne ' + quoted(column.heading) + ' manque' + NBSP + '; ' + quoted(close) + ' lui ressemble.',
      'Renommez cet intitulé en ' + quoted(column.heading) + '.'
    ),
    table.name,
    cellAddress(row, found.number)
  );
}

// The columns with cells under the headings and none above them, between the first heading and the last.
function namelessColumns(table, row) {
  var named = textsOf(table.rows[row - 1]).map(numberOf);
  var found = [];
  for (var number = named[0]; number < named[named.length - 1]; number++) {
    if (named.indexOf(number) < 0 && cellsUnder(table, row, number).some(isFilled)) {
      found.push(number);
    }
  }
  return found;
}

function isFilled(value) {
  return !isBlank(value);
}

function cellsUnder(table, row, number) {
  return table.rows.slice(row).map(function (line) {
    return cellOf(line, number - 1);
  });
}

function cellOf(row, position) {
  return position < row.length ? row[position] : null;
}

// The issue of a column that lost its heading: the first nameless one whose cells could all be this one's.
function namelessIssue(table, row, column, nameless) {
  var rank = nameless.findIndex(function (number) {
    return cellsUnder(table, row, number).every(function (value) {
      return isBlank(value) || fits(value, column);
    });
  });
  if (rank < 0) {
    return null;
  }
  return issueOf(
    fault(
      'colonne-absente',
      'La colonne ' + quoted(column.heading) + ' manque' + NBSP + "; celle-ci n'a pas d'intitulé.",
      "Si c'est elle, écrivez " + quoted(column.heading) + ' dans cette cellule.'
    ),
    table.name,
    cellAddress(row, nameless.splice(rank, 1)[0])
  );
}

function fits(value, column) {
  var found = readCell(value, column);
  return !(found.fault && found.fault.blocks) && (!column.choices.length || column.choices.indexOf(found.read) >= 0);
}

function absentColumn(table, row, column, free) {
  return issueOf(
    fault(
      'colonne-absente',
      'La colonne ' + quoted(column.heading) + ' manque.',
      'Ajoutez une colonne ' + quoted(column.heading) + ' sur la ligne des intitulés (ligne ' + row + ').'
    ),
    table.name,
    cellAddress(row, free)
  );
}
