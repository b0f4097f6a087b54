// What typed values must be: filled where required, one of the choices, positive, likely, of their form, and each key once
// (pic_sheets/reading/schemas.py and reader.py); then the columns of which no cell fits (whole_columns.py).

var YEARS_BEHIND = 30;
var YEARS_AHEAD = 10;
// From how many cells on, a column without one that fits is told as a whole.
var SEVERAL_CELLS = 3;
var WRONG_CELLS = ['montant-illisible', 'date-illisible', 'nombre-illisible', 'valeur-hors-liste', 'reference-inconnue'];

function checkValues(typed, year) {
  var keys = keysOf(typed);
  var firsts = new Map();
  typed.places.forEach(function (_place, index) {
    typed.columns.forEach(function (column) {
      failuresOf(typed, index, column, year).forEach(function (code) {
        note(typed, index, column, code);
      });
    });
    if (keys[index] !== null && firsts.has(keys[index])) {
      noteDouble(typed, index, firsts.get(keys[index]));
    } else if (keys[index] !== null) {
      firsts.set(keys[index], index);
    }
  });
}

// The codes of what is wrong with a value, in the order of the checks.
function failuresOf(typed, index, column, year) {
  var value = typed.values.get(column.name)[index];
  var kind = toldKind(column);
  if (value === null) {
    return column.required ? ['valeur-manquante'] : [];
  }
  var found = [];
  if (column.choices.length && column.choices.indexOf(value) < 0) {
    found.push('valeur-hors-liste');
  }
  if (column.by) {
    return found;
  }
  if (kind.dtype === 'cents' && value.negative) {
    found.push('montant-negatif');
  }
  if (kind.dtype === 'date' && (value.year < year - YEARS_BEHIND || value.year > year + YEARS_AHEAD)) {
    found.push('date-invraisemblable');
  }
  if (kindOf(column).holds && !kindOf(column).holds(value)) {
    found.push(kind.code);
  }
  return found;
}

// Turn a failure into a fault of its cell, unless a worse one is there already.
function note(typed, index, column, code) {
  if (typed.isFaulty(index, column.name) || typed.quiet[index].has(column.name)) {
    return;
  }
  var found;
  if (code === 'valeur-manquante') {
    var area = typed.mergedInto(index, column.name);
    found = area ? mergedFault(column, area) : missing(column);
  } else {
    var text = shown(typed.values.get(column.name)[index]);
    found = code === 'valeur-hors-liste' ? outside(column, text) : malformed(column, code, text);
  }
  typed.add(index, column.name, found);
}

// Each row's key on one line, null when a part of it is blank.
function keysOf(typed) {
  var key = typed.sheet.key;
  var isWhole = key.length > 0 && key.every(function (name) {
    return typed.values.has(name);
  });
  return typed.places.map(function (_place, index) {
    var parts = isWhole ? keyParts(typed, index) : [];
    var isFilledKey = parts.length > 0 && parts.every(function (part) {
      return part !== null && part !== '';
    });
    return isFilledKey ? folded(parts.map(keyText).join(' | ')) : null;
  });
}

function keyParts(typed, index) {
  return typed.sheet.key.map(function (name) {
    return typed.values.get(name)[index];
  });
}

function keyText(part) {
  return part.type === 'day' ? isoDate(part) : part;
}

function noteDouble(typed, index, first) {
  var names = typed.sheet.key;
  if (typed.isFaulty(index, names[0]) || typed.quiet[index].has(names[0])) {
    return;
  }
  var headings = names.map(function (name) {
    return typed.columns.find(function (column) {
      return column.name === name;
    }).heading;
  });
  var text = keyParts(typed, index).map(shown).join(' | ');
  typed.add(index, names[0], duplicate(headings, text, typed.cell(first, names[0])));
}

// Tell on its heading a column of which every filled cell is wrong, and no more on its cells.
function tellWholeColumns(typed) {
  var wrong = wrongColumns(typed);
  wrong.forEach(function (each) {
    var name = each.column.name;
    typed.places.forEach(function (_place, index) {
      if (typed.faults[index].delete(name)) {
        typed.quiet[index].add(name);
      }
    });
    var found = fault(each.code, wholeMessage(each.column, each.code), wholeAdvice(typed, each.column, wrong));
    var address = cellAddress(typed.heading, typed.places[0].columns.get(name));
    typed.issues.push(issueOf(found, typed.table.name, address));
  });
}

// The columns without a cell that fits, in the order in which they were told; those with something to propose are left.
function wrongColumns(typed) {
  var found = [];
  typed.columns.forEach(function (column) {
    var first = [];
    var filled = 0;
    var rank = Infinity;
    typed.places.forEach(function (_place, index) {
      var faults = typed.faultsOf(index, column.name);
      if (faults.length && isWrong(faults[0])) {
        first.push(faults[0]);
        rank = Math.min(rank, typed.faults[index].get(column.name).rank);
      }
      filled += typed.values.get(column.name)[index] !== null || faults.some(isWrong) ? 1 : 0;
    });
    if (first.length >= SEVERAL_CELLS && first.length === filled && !first.some(hasProposal) && !column.by) {
      found.push({ column: column, code: first[0].code, rank: rank });
    }
  });
  return found.sort(function (one, other) {
    return one.rank - other.rank;
  });
}

function isWrong(found) {
  return WRONG_CELLS.indexOf(found.code) >= 0;
}

function hasProposal(found) {
  return found.proposal !== '';
}

function wholeMessage(column, code) {
  var start = 'Aucune valeur de la colonne ' + quoted(column.heading);
  if (code === 'reference-inconnue') {
    return start + " n'est dans la feuille " + quoted(column.target) + '.';
  }
  if (code === 'valeur-hors-liste') {
    return start + " n'est un de ses choix.";
  }
  return start + " n'est " + toldKind(column).expected.split(',')[0] + '.';
}

function wholeAdvice(typed, column, wrong) {
  var other = otherHeading(typed, column, wrong);
  if (!other) {
    return "Vérifiez que l'intitulé est au-dessus de la bonne colonne.";
  }
  return (
    'Les intitulés ' + quoted(column.heading) + ' et ' + quoted(other.heading) + ' sont sans doute inversés' + NBSP + ': échangez-les.'
  );
}

// The column whose heading was most likely exchanged with this one's: also wrong, or a text that reads as this one.
function otherHeading(typed, column, wrong) {
  var others = wrong.filter(function (each) {
    return each.column !== column;
  });
  if (others.length === 1) {
    return others[0].column;
  }
  return typed.columns.find(function (other) {
    return other !== column && toldKind(other).dtype === 'text' && !other.choices.length && allRead(typed, other, column);
  });
}

// Whether every text of one column could be a value of the other.
function allRead(typed, texts, column) {
  var found = typed.values.get(texts.name).filter(Boolean);
  return (
    toldKind(column).dtype !== 'text' &&
    found.length >= SEVERAL_CELLS &&
    found.every(function (text) {
      return attempted(kindOf(column).read, text) !== undefined;
    })
  );
}
