// References from sheet to sheet: by code, or by a name that one row alone bears (pic_sheets/reading/references.py).

// Past so many different wrong references in a column, no one reads what each may have meant.
var MOST_SUGGESTIONS = 200;

// {codes, names, spelled}: how the rows of a sheet may be called, null when its codes could not be read.
function directoryOf(typed) {
  var codes = typed.sheet.key.length ? typed.values.get(typed.sheet.key[0]) : undefined;
  if (!codes) {
    return null;
  }
  var known = { codes: new Map(), names: new Map(), spelled: new Set() };
  codes.forEach(function (code, index) {
    if (!code) {
      return;
    }
    if (!known.codes.has(folded(code))) {
      known.codes.set(folded(code), code);
    }
    known.spelled.add(code);
    typed.sheet.names.forEach(function (parts) {
      var name = nameOf(typed, index, parts);
      if (name) {
        known.names.set(folded(name), (known.names.get(folded(name)) || new Set()).add(code));
        known.spelled.add(name);
      }
    });
  });
  return known;
}

function nameOf(typed, index, name) {
  var words = name.fields.map(function (field) {
    var values = typed.values.get(field);
    return (values && values[index]) || '';
  });
  return name.stripped ? stripped(words.join(' ')) : words.join(' ');
}

// Replace every reference by the code it means; what means none, or several, gets its fault and is left blank.
// A reference to a sheet that could not be read stays as typed: one missing sheet is one issue, not hundreds.
function resolveReferences(sheets) {
  var directories = new Map();
  sheets.forEach(function (typed) {
    directories.set(typed.sheet.name, directoryOf(typed));
  });
  sheets.forEach(function (typed) {
    typed.columns.forEach(function (column) {
      if (column.target && directories.get(column.target)) {
        resolveColumn(typed, column, directories.get(column.target));
      }
    });
  });
}

function resolveColumn(typed, column, known) {
  var values = typed.values.get(column.name);
  var unknownBefore = new Map();
  values.forEach(function (value, index) {
    if (value === null || value === '') {
      return;
    }
    var isMany = Array.isArray(value);
    var resolved = [];
    (isMany ? value : [value]).forEach(function (text) {
      var found = resolvedCode(text, column, known, unknownBefore);
      if (found.fault) {
        typed.add(index, column.name, found.fault);
      } else {
        resolved.push(found.code);
      }
    });
    values[index] = isMany ? resolved : resolved.length ? resolved[0] : null;
  });
}

function resolvedCode(text, column, known, unknownBefore) {
  var wanted = folded(text);
  if (known.codes.has(wanted)) {
    return { code: known.codes.get(wanted), fault: null };
  }
  var bearers = Array.from(known.names.get(wanted) || []);
  if (bearers.length === 1) {
    return { code: bearers[0], fault: null };
  }
  if (bearers.length) {
    return { code: null, fault: sharedName(column, text, bearers) };
  }
  if (!unknownBefore.has(text)) {
    var candidates = unknownBefore.size < MOST_SUGGESTIONS ? Array.from(known.spelled) : [];
    unknownBefore.set(text, unknown(column, text, candidates));
  }
  return { code: null, fault: unknownBefore.get(text) };
}
