// A sheet whose cells have been typed one by one, with the faults found so far (reading/typed_sheets.py, parameter_sheets.py).

function TypedSheet(table, sheet, columns, found) {
  this.table = table;
  this.sheet = sheet;
  this.columns = columns;
  this.heading = found.row;
  this.issues = found.issues.slice();
  // Field name -> its values, row by row.
  this.values = new Map();
  // One a row: {row, columns, rows}, from field name to its column and, in a sheet of parameters, its own row.
  this.places = [];
  // One a row: field name -> its faults and when the first was told; and the fields that another fault speaks for.
  this.faults = [];
  this.quiet = [];
  this.told = 0;
  columns.forEach(function (column) {
    this.values.set(column.name, []);
  }, this);
}

TypedSheet.prototype.addRow = function (place) {
  this.places.push(place);
  this.faults.push(new Map());
  this.quiet.push(new Set());
};

TypedSheet.prototype.faultsOf = function (index, name) {
  return this.faults[index].has(name) ? this.faults[index].get(name).list : [];
};

TypedSheet.prototype.add = function (index, name, found) {
  var faults = this.faults[index];
  if (!faults.has(name)) {
    faults.set(name, { rank: this.told, list: [] });
    this.told += 1;
  }
  faults.get(name).list.push(found);
};

// Whether a blocking fault is on the cell already, so that no other may be said of it.
TypedSheet.prototype.isFaulty = function (index, name) {
  return this.faultsOf(index, name).some(function (found) {
    return found.blocks;
  });
};

TypedSheet.prototype.cell = function (index, name) {
  var place = this.places[index];
  return cellAddress(place.rows ? place.rows.get(name) : place.row, place.columns.get(name));
};

// The merged cells that hide this one, undefined when there are none.
TypedSheet.prototype.mergedInto = function (index, name) {
  var place = this.places[index];
  var column = place.columns.get(name);
  if (place.rows) {
    return undefined;
  }
  return this.table.merged().find(function (area) {
    var isInside = area.top <= place.row && place.row <= area.bottom && area.left <= column && column <= area.right;
    return isInside && (place.row !== area.top || column !== area.left);
  });
};

// The cells of every row under the headings that is not blank, typed.
function typedSheet(table, sheet, found) {
  var columns = sheet.columns.filter(function (column) {
    return found.columns.has(column.name);
  });
  var positions = columns.map(function (column) {
    return { column: column, position: found.columns.get(column.name) - 1 };
  });
  var typed = new TypedSheet(table, sheet, columns, found);
  var strange = otherTables(table, sheet, found.row, positions);
  typed.issues = typed.issues.concat(strange.issues);
  for (var number = found.row + 1; number <= table.rows.length; number++) {
    var cells = cellsOf(table.rows[number - 1], positions);
    if (!strange.rows.has(number) && cells.some(isFilledCell) && !isRepeatedHeading(cells)) {
      typeRecord(typed, number, cells, found.columns, positions);
    }
  }
  return typed;
}

function typeRecord(typed, number, cells, columns, positions) {
  var odd = oddRow(cells, typed.sheet);
  if (odd && !odd.isRecord) {
    typed.issues.push(issueOf(odd.fault, typed.table.name, cellAddress(number, columns.get(odd.column.name))));
    return;
  }
  typed.addRow({ row: number, columns: columns, rows: null });
  var index = typed.places.length - 1;
  cells.forEach(function (cell) {
    var found = cell.column.by ? readAsTold(typed, index, cell, cells) : readCell(cell.value, cell.column);
    typed.values.get(cell.column.name).push(found.read);
    if (found.fault) {
      typed.add(index, cell.column.name, found.fault);
    }
  });
  if (odd) {
    typed.add(index, odd.column.name, odd.fault);
    cells.forEach(function (cell) {
      if (isBlank(cell.value)) {
        typed.quiet[index].add(cell.column.name);
      }
    });
  } else if (hasMisfits(typed, index, cells)) {
    tellSlide(typed, index, positions);
  }
}

// A value read as its row's parameter says; when that is not one of ours, its own fault speaks for its value.
function readAsTold(typed, index, cell, cells) {
  var name = cells.find(function (each) {
    return each.column.name === cell.column.by;
  });
  var teller = name && typeof name.value === 'string' ? parameterOf(typed.sheet, name.value) : undefined;
  if (!teller) {
    if (!isBlank(cell.value)) {
      typed.quiet[index].add(cell.column.name);
    }
    return { read: null, fault: null };
  }
  var found = readCell(cell.value, teller);
  return { read: found.read, fault: found.fault || formFault(found.read, teller) };
}

function parameterOf(sheet, name) {
  return sheet.parameters.find(function (column) {
    return folded(column.heading) === folded(name);
  });
}

function hasMisfits(typed, index, cells) {
  return cells.some(function (cell) {
    var column = cell.column;
    if (typed.faults[index].has(column.name)) {
      return typed.isFaulty(index, column.name);
    }
    var read = typed.values.get(column.name)[index];
    return column.choices.length > 0 && read !== null && column.choices.indexOf(read) < 0;
  });
}

// Tell in one line that the cells of a row slid, when they did; those are not read.
function tellSlide(typed, index, positions) {
  var number = typed.places[index].row;
  var found = slideOf(typed.table.rows[number - 1], number, positions);
  if (!found) {
    return;
  }
  found.names.forEach(function (each) {
    typed.faults[index].delete(each.column.name);
    typed.values.get(each.column.name)[index] = null;
    typed.quiet[index].add(each.column.name);
  });
  typed.add(index, found.first.name, found.fault);
}

// The one row that a sheet of parameters makes, each field on its own line.
function typedParameters(table, sheet, found) {
  var nameColumn = found.columns.get(sheet.headings[0]);
  var valueColumn = found.columns.get(sheet.headings[1]);
  var typed = new TypedSheet(table, sheet, sheet.columns, found);
  var rows = new Map();
  var strange = [];
  typed.addRow({ row: found.row, columns: new Map(), rows: rows });
  sheet.columns.forEach(function (column) {
    typed.values.get(column.name).push(null);
  });
  for (var number = found.row + 1; number <= table.rows.length; number++) {
    var row = table.rows[number - 1];
    var label = cellOf(row, nameColumn - 1);
    if (typeof label === 'string' && !isBlank(label)) {
      typeParameter(typed, number, label, cellOf(row, valueColumn - 1), rows, strange, nameColumn);
    }
  }
  rows.forEach(function (_line, name) {
    typed.places[0].columns.set(name, valueColumn);
  });
  tellAbsentParameters(typed, strange, nameColumn);
  return typed;
}

function typeParameter(typed, number, label, value, rows, strange, nameColumn) {
  var column = typed.sheet.columns.find(function (each) {
    return folded(each.heading) === folded(label);
  });
  if (!column) {
    strange.push({ number: number, text: label });
  } else if (rows.has(column.name)) {
    var doubled = fault(
      'colonne-en-double',
      'Le paramètre ' + cited(label) + ' est écrit deux fois.',
      'Gardez une seule des deux lignes.'
    );
    typed.issues.push(issueOf(doubled, typed.table.name, cellAddress(number, nameColumn)));
  } else {
    rows.set(column.name, number);
    var found = readCell(value, column);
    typed.values.get(column.name)[0] = found.read;
    if (found.fault) {
      typed.add(0, column.name, found.fault);
    }
  }
}

// Tell the required parameters that are not there, each on the label that looks like it, and the labels not ours.
function tellAbsentParameters(typed, strange, nameColumn) {
  var free = typed.table.rows.length + 1;
  var absent = typed.columns.filter(function (column) {
    return !typed.places[0].columns.has(column.name);
  });
  absent.filter(isRequired).forEach(function (column) {
    typed.add(0, column.name, missing(column));
    var close = nearest(column.heading, strange.map(textOf), 80);
    var line = close === null ? free : strange.splice(strange.map(textOf).indexOf(close), 1)[0].number;
    free += close === null ? 1 : 0;
    typed.issues.push(issueOf(absentParameter(column, close), typed.table.name, cellAddress(line, nameColumn)));
  });
  strange.forEach(function (each) {
    var close = nearest(each.text, absent.map(headingOf), 80);
    var found = fault(
      'colonne-inconnue',
      'Le paramètre ' + cited(each.text) + " n'est pas des nôtres" + NBSP + ': il est laissé de côté.',
      close ? "Si c'est " + quoted(close) + ', corrigez-le.' : "Rien à faire si c'est une ligne à vous."
    );
    typed.issues.push(issueOf(found, typed.table.name, cellAddress(each.number, nameColumn)));
  });
}

function absentParameter(column, close) {
  if (close !== null) {
    return fault(
      'colonne-absente',
      'Le paramètre ' + quoted(column.heading) + ' manque' + NBSP + '; ' + quoted(close) + ' lui ressemble.',
      'Renommez cette ligne en ' + quoted(column.heading) + '.'
    );
  }
  return fault(
    'colonne-absente',
    'Le paramètre ' + quoted(column.heading) + ' manque.',
    'Ajoutez une ligne ' + quoted(column.heading) + ' et sa valeur.'
  );
}
