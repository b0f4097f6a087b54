// Rows that are not records, or hardly one: a total, a comment, a line just begun, another table (reading/odd_rows.py, other_tables.py).
// A row's cells are {column, value}, in the order of the declaration.

var TOTAL = /^(?:(?:sous[- ])?tota(?:l|ux)\b.*|somme\b.*|cumul\b.*)$/;

// {column, fault, isRecord}: the one fault of a row that lacks required cells, null for any other row.
function oddRow(cells, sheet) {
  var lacking = cells.filter(isLacking);
  if (!lacking.length) {
    return null;
  }
  var filled = cells.filter(isFilledCell);
  var total = totalColumn(cells[0], filled, lacking);
  if (total) {
    return { column: total, fault: totalFault(), isRecord: false };
  }
  if (filled.length > 2 || lacking.length < 2 * filled.length) {
    return null;
  }
  var named = filled.some(function (cell) {
    return cell.column.name === sheet.key[0] && !isSentence(cell.value);
  });
  return { column: named ? lacking[0].column : filled[0].column, fault: begunFault(filled, lacking), isRecord: named };
}

function isLacking(cell) {
  return cell.column.required && isBlank(cell.value);
}

function isFilledCell(cell) {
  return !isBlank(cell.value);
}

// Whether a text where a code is due is a comment: several words without a figure.
function isSentence(value) {
  return typeof value === 'string' && squeezed(value).indexOf(' ') >= 0 && !/[\p{Nd}\u00b2\u00b3\u00b9]/u.test(value);
}

// Whether a row says the headings again, as people do in the middle of a long table.
function isRepeatedHeading(cells) {
  return (
    cells.filter(isFilledCell).length > 1 &&
    cells.every(function (cell) {
      return isBlank(cell.value) || (typeof cell.value === 'string' && folded(cell.value) === folded(cell.column.heading));
    })
  );
}

// The column that shows the row to be a total: the word where the row is named, or sums that nothing names.
function totalColumn(first, filled, lacking) {
  if (!isBlank(first.value)) {
    return saysTotal(first) ? first.column : null;
  }
  var label = filled.find(saysTotal);
  if (label) {
    return label.column;
  }
  var sumsOnly = lacking.length >= 2 && filled.every(function (cell) {
    return toldKind(cell.column).numeric;
  });
  return sumsOnly ? filled[0].column : null;
}

function saysTotal(cell) {
  return typeof cell.value === 'string' && TOTAL.test(folded(cell.value));
}

function totalFault() {
  return fault(
    'valeur-manquante',
    'Cette ligne ressemble à un total' + NBSP + ": elle n'est pas comptée.",
    'Supprimez-la, ou mettez le total au-dessus des intitulés ou dans une autre feuille.'
  );
}

function begunFault(filled, lacking) {
  var told = filled.map(function (cell) {
    return cited(shown(cell.value));
  });
  var names = lacking.slice(0, 3).map(function (cell) {
    return cell.column.heading;
  });
  return fault(
    'valeur-manquante',
    'Cette ligne ne contient que ' + listed(told, 'et') + NBSP + ': il manque ' + names.join(', ') + (lacking.length > 3 ? '…' : '.'),
    "Complétez-la, ou supprimez-la si c'est un commentaire."
  );
}

// {rows, issues}: the numbers of the rows that belong to another table under a sheet's own, and one issue for each of these.
function otherTables(table, sheet, heading, positions) {
  var second = secondSheet(table, sheet, heading);
  var end = second ? second.number : table.rows.length + 1;
  var summaries = blocksOf(table, heading, end, positions).filter(function (block, rank) {
    return rank && block.length > 1 && isSummary(table, sheet, block, positions);
  });
  var rows = new Set([].concat.apply([], summaries));
  for (var number = end; number <= table.rows.length; number++) {
    rows.add(number);
  }
  var issues = summaries.map(function (block) {
    return summaryIssue(table, sheet, block, positions);
  });
  return { rows: rows, issues: second ? issues.concat([secondSheetIssue(table, second)]) : issues };
}

// The first row of the headings of another sheet of ours, spelt as we spell them, as copies are.
function secondSheet(table, sheet, heading) {
  var others = RULES.sheets.filter(function (other) {
    return other.name !== sheet.name;
  });
  for (var number = heading + 1; number <= table.rows.length; number++) {
    var texts = Array.from(new Set(table.rows[number - 1].filter(isText)));
    if (texts.filter(isOurHeading(others)).length >= 3) {
      var found = others.find(function (other) {
        var theirs = texts.filter(isOurHeading([other]));
        return theirs.length >= Math.max(3, 0.6 * new Set(other.headings).size);
      });
      var foreign = texts.filter(isOurHeading(others)).filter(function (text) {
        return sheet.headings.indexOf(text) < 0;
      });
      if (found && foreign.length > 1) {
        return { number: number, sheet: found };
      }
    }
  }
  return null;
}

function isText(value) {
  return typeof value === 'string';
}

function isOurHeading(sheets) {
  return function (text) {
    return sheets.some(function (sheet) {
      return sheet.headings.indexOf(text) >= 0;
    });
  };
}

function cellsOf(row, positions) {
  return positions.map(function (each) {
    return { column: each.column, value: cellOf(row, each.position) };
  });
}

// Runs of rows between blank ones, from the headings to the row `end`, left out.
function blocksOf(table, heading, end, positions) {
  var blocks = [];
  var block = [];
  for (var number = heading + 1; number < end; number++) {
    if (cellsOf(table.rows[number - 1], positions).some(isFilledCell)) {
      block.push(number);
    } else if (block.length) {
      blocks.push(block);
      block = [];
    }
  }
  return block.length ? blocks.concat([block]) : blocks;
}

function isSummary(table, sheet, block, positions) {
  var required = positions.filter(function (each) {
    return each.column.required;
  }).length;
  var rows = block.map(function (number) {
    return cellsOf(table.rows[number - 1], positions);
  });
  return (
    rows.every(function (cells) {
      return cells.filter(isLacking).length >= Math.max(2, required / 2);
    }) &&
    rows.some(function (cells) {
      return cells.some(function (cell) {
        return isBlank(cell.value) ? sheet.key.indexOf(cell.column.name) >= 0 : !fits(cell.value, cell.column);
      });
    })
  );
}

function summaryIssue(table, sheet, block, positions) {
  var first = positions.find(function (each) {
    return !isBlank(cellOf(table.rows[block[0] - 1], each.position));
  });
  return issueOf(
    fault(
      'valeur-manquante',
      'Un autre tableau commence ici' + NBSP + ': les lignes ' + block[0] + ' à ' + block[block.length - 1] + ' ne sont pas lues.',
      'Mettez-le dans une autre feuille ou au-dessus des intitulés' + NBSP + '; si ce sont des lignes de la feuille ' +
        quoted(sheet.name) + ', complétez-les.'
    ),
    table.name,
    cellAddress(block[0], first.position + 1)
  );
}

function secondSheetIssue(table, second) {
  return issueOf(
    fault(
      'valeur-manquante',
      'Le tableau de la feuille ' + quoted(second.sheet.name) + ' commence ici' + NBSP + ": il n'est pas lu.",
      'Déplacez-le dans sa propre feuille, nommée ' + quoted(second.sheet.name) + '.'
    ),
    table.name,
    cellAddress(second.number, table.rows[second.number - 1].findIndex(isFilled) + 1)
  );
}
