// The list of what is to be corrected, as a page beside the sheet. All that comes from a cell is escaped, and nothing of it is run.

// A list longer than this is of no use to anyone, and slow to show.
var MOST_SHOWN = 400;
var ADDRESS = /^[A-Z]{1,3}[1-9]\d{0,6}$/;
var SEVERITIES = ['B', 'A', 'I'];
var ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text) {
  return String(text)
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g, '')
    .replace(/[&<>"']/g, function (sign) {
      return ENTITIES[sign];
    });
}

function countOf(issues, severity) {
  return issues.filter(function (issue) {
    return issue.severity === severity;
  }).length;
}

function summaryOf(issues) {
  return (
    counted(countOf(issues, 'B'), 'anomalie bloquante', 'anomalies bloquantes') + ', ' +
    countOf(issues, 'A') + ' à vérifier, ' + counted(countOf(issues, 'I'), 'information')
  );
}

// The issues by weight, then as they stand in the workbook.
function bySeverity(issues) {
  return [].concat.apply(
    [],
    SEVERITIES.map(function (severity) {
      return issues.filter(function (issue) {
        return issue.severity === severity;
      });
    })
  );
}

// What is said first, in plain sentences, when one asks to verify.
function verdict(found) {
  var lines = found.notes.map(noteText);
  if (found.refusal) {
    return lines.concat([noteText(found.refusal)]).join('\n\n');
  }
  if (!found.issues.length) {
    lines.push('Aucune anomalie dans les colonnes, les listes, les dates, les montants et les codes.');
  } else {
    lines.push(typeset(summaryOf(found.issues) + '.'));
    lines.push(sheetCounts(found.issues).join('\n'));
    lines.push('Menu PIC, ' + quoted('Lister ce qui manque') + NBSP + ': chaque cellule, et ce qu’il faut y faire.');
  }
  lines.push('Les règles du fonds (plafonds, votes, budgets, délais…) sont vérifiées par ' + quoted('pic-sheets verifier') + '.');
  return lines.join('\n\n');
}

function noteText(note) {
  return note.message + ' ' + note.advice;
}

function typeset(text) {
  return text.replace(/ (?=[:;?!€%»])/g, NBSP);
}

function sheetCounts(issues) {
  var counts = new Map();
  issues.forEach(function (issue) {
    counts.set(issue.sheet, (counts.get(issue.sheet) || 0) + 1);
  });
  return Array.from(counts).map(function (each) {
    return each[0] + NBSP + ': ' + each[1];
  });
}

// The page of the list.
function listPage(found) {
  var issues = bySeverity(found.issues);
  var parts = [STYLE];
  found.notes.concat(found.refusal ? [found.refusal] : []).forEach(function (note) {
    parts.push('<p class="note">' + escaped(note.message) + '<br><em>' + escaped(note.advice) + '</em></p>');
  });
  if (!found.refusal) {
    parts.push('<p>' + escaped(issues.length ? summaryOf(issues) + '.' : 'Aucune anomalie.') + '</p>');
  }
  parts.push('<ol>' + issues.slice(0, MOST_SHOWN).map(listItem).join('') + '</ol>');
  if (issues.length > MOST_SHOWN) {
    parts.push('<p>… et ' + counted(issues.length - MOST_SHOWN, 'autre') + NBSP + ': corrigez celles-ci, puis recommencez.</p>');
  }
  parts.push('<p id="retour" role="status"></p>', SCRIPT);
  return '<!DOCTYPE html><html lang="fr"><head><base target="_top"><meta charset="utf-8"></head><body>' + parts.join('') + '</body></html>';
}

// Where it is, to be clicked; what it is; what to do.
function listItem(issue) {
  var place = escaped(issue.sheet) + (issue.cell ? ' ' + escaped(issue.cell) : '');
  var link = '<button type="button" data-feuille="' + escaped(issue.sheet) + '" data-cellule="' + escaped(issue.cell) + '">' + place + '</button>';
  return (
    '<li><strong>' + escaped(RULES.severities[issue.severity]) + '</strong> ' + link +
    '<br>' + escaped(issue.message) + '<br><em>' + escaped(issue.advice) + '</em></li>'
  );
}

var STYLE =
  '<style>body{font:13px/1.4 Arial,sans-serif;margin:12px;color:#202124}ol{padding-left:22px}li{margin:0 0 12px}' +
  'em{color:#3c4043}.note{background:#fef7e0;padding:8px}button{border:0;background:none;color:#1a56b0;' +
  'text-decoration:underline;font:inherit;padding:0;cursor:pointer;text-align:left}</style>';

// The only script of the page: a click asks for the cell, and a refusal is shown as text.
var SCRIPT =
  '<script>document.addEventListener("click",function(event){var asked=event.target.closest("button[data-feuille]");' +
  'if(!asked){return;}var said=document.getElementById("retour");said.textContent="";' +
  'google.script.run.withSuccessHandler(function(answer){said.textContent=answer;})' +
  '.withFailureHandler(function(error){said.textContent=error.message;})' +
  '.allerALaCellule(asked.dataset.feuille,asked.dataset.cellule);});</script>';

// Shows a cell of the open spreadsheet; what is said when it is no longer there, else ''.
function shownCell(spreadsheet, sheetName, cell) {
  var sheet = spreadsheet.getSheets().find(function (each) {
    return each.getName() === String(sheetName);
  });
  if (!sheet) {
    return 'La feuille ' + quoted(String(sheetName)) + ' n’est pas dans le classeur.';
  }
  if (!ADDRESS.test(String(cell))) {
    spreadsheet.setActiveSheet(sheet);
    return '';
  }
  var column = 0;
  Array.from(String(cell).replace(/\d+/, '')).forEach(function (letter) {
    column = column * 26 + letter.charCodeAt(0) - 64;
  });
  var row = Number(String(cell).replace(/\D+/, ''));
  if (row > sheet.getMaxRows() || column > sheet.getMaxColumns()) {
    spreadsheet.setActiveSheet(sheet);
    return 'La cellule ' + cell + ' est au bord de la feuille ' + quoted(sheetName) + NBSP + ': ajoutez-y une ligne ou une colonne.';
  }
  sheet.getRange(row, column).activate();
  return '';
}
