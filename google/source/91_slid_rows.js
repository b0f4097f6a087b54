// Rows whose cells slid sideways: a block pasted one column too far, a cell deleted or inserted (reading/slid_rows.py).

// From how many cells that do not fit on, a row may have slid rather than hold slips.
var SEVERAL_MISFITS = 3;

// {names, first, fault}: how the cells of a row slid, null when they did not.
function slideOf(row, number, positions) {
  var misfits = misfitsOf(row, positions);
  if (misfits.length < SEVERAL_MISFITS) {
    return null;
  }
  var first = misfits[0];
  var slides = possibleSlides(row, first.position);
  for (var i = 0; i < slides.length; i++) {
    var left = misfitsOf(movedBack(row, slides[i].start, slides[i].columnsOff), positions).length;
    if (left <= (slides[i].columnsOff > 0 ? 0 : 1)) {
      var start = Math.min(slides[i].start, first.position);
      return {
        names: positions.filter(function (each) {
          return each.position >= start;
        }),
        first: first.column,
        fault: slideFault(first.fault, slides[i].columnsOff, cellAddress(number, first.position + 1)),
      };
    }
  }
  return null;
}

function possibleSlides(row, position) {
  var found = [];
  for (var columnsOff = 1; columnsOff <= 2; columnsOff++) {
    for (var start = position; start >= 0; start--) {
      if (row.slice(start, start + columnsOff).every(isBlank)) {
        found.push({ start: start, columnsOff: columnsOff });
      }
    }
  }
  return found.concat([{ start: position, columnsOff: -1 }]);
}

function movedBack(row, start, columnsOff) {
  var before = row.slice(0, start);
  return columnsOff < 0 ? before.concat([null], row.slice(start)) : before.concat(row.slice(start + columnsOff));
}

// The cells that are not of their columns, each with its fault; a value told by a parameter may be anything.
function misfitsOf(row, positions) {
  var found = [];
  positions.forEach(function (each) {
    var misfit = misfitOf(cellOf(row, each.position), each.column);
    if (misfit) {
      found.push({ column: each.column, position: each.position, fault: misfit });
    }
  });
  return found;
}

function misfitOf(value, column) {
  if (isBlank(value)) {
    return column.required ? missing(column) : null;
  }
  if (column.by) {
    return null;
  }
  var found = readCell(value, column);
  if (found.fault && found.fault.blocks) {
    return found.fault;
  }
  if (column.choices.length && column.choices.indexOf(found.read) < 0) {
    return outside(column, shown(value));
  }
  var holds = kindOf(column).holds;
  if (holds && (found.read === null || !holds(found.read))) {
    return found.fault || outside(column, shown(value));
  }
  return null;
}

function slideFault(found, columnsOff, cell) {
  var toTheRight = columnsOff > 0;
  var howFar = Math.abs(columnsOff) === 1 ? "d'une colonne" : 'de ' + Math.abs(columnsOff) + ' colonnes';
  return fault(
    found.code,
    'Les cellules de cette ligne sont décalées ' + howFar + ' vers la ' + (toTheRight ? 'droite' : 'gauche') + ', à partir de ' + cell + '.',
    'Remettez-les ' + howFar + ' vers la ' + (toTheRight ? 'gauche' : 'droite') + NBSP +
      ': coupez la suite de la ligne, collez-la à sa place.'
  );
}
