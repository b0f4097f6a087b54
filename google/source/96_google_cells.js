// The cells of the spreadsheet as Google gives them, made the values that the rest of the script reads.

var PERCENT_FORMAT = /%/;
// Errors come as their own words, in a cell that holds nothing else.
var ERRORS = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!|CALC!|SPILL!)$/;
// Hours and durations are days of 1899, whose time zone was not today's: their display alone is sure.
var FIRST_YEAR_OF_DAYS = 1900;

// One sheet as a table: its values and formats are asked for once, what is merged when someone wants it.
function tableOf(sheet, timeZone) {
  var range = sheet.getDataRange();
  var values = range.getValues();
  var formats = null;
  var displayed = null;
  var merged = null;
  var day = dayReader(timeZone);
  var rows = values.map(function (row, index) {
    return row.map(function (value, position) {
      if (value === '') {
        return null;
      }
      if (typeof value === 'number') {
        formats = formats || range.getNumberFormats();
        return PERCENT_FORMAT.test(formats[index][position]) ? { type: 'percent', ratio: value } : value;
      }
      if (typeof value === 'string') {
        return ERRORS.test(value) ? { type: 'error', text: value } : value;
      }
      if (typeof value === 'boolean') {
        return value;
      }
      displayed = displayed || range.getDisplayValues();
      return day(value, displayed[index][position]);
    });
  });
  return {
    name: sheet.getName(),
    rows: rows,
    merged: function () {
      merged = merged || range.getMergedRanges().map(areaOf);
      return merged;
    },
  };
}

function areaOf(range) {
  var top = range.getRow();
  var left = range.getColumn();
  return { top: top, left: left, bottom: top + range.getNumRows() - 1, right: left + range.getNumColumns() - 1 };
}

// What reads a Date of Google: its day in the spreadsheet's time zone, with its hour when it has one.
function dayReader(timeZone) {
  var known = Object.create(null);
  return function (value, display) {
    var instant = value.getTime();
    var text = known[instant] || (known[instant] = Utilities.formatDate(value, timeZone, 'yyyy-MM-dd-HH-mm-ss'));
    var found = text.split('-').map(Number);
    if (found[0] < FIRST_YEAR_OF_DAYS) {
      // A duration over a day is no hour; it stays the text that people see.
      return attempted(parseTime, display) || display;
    }
    var day = { type: 'day', year: found[0], month: found[1], day: found[2] };
    if (found[3] || found[4] || found[5]) {
      day.type = 'moment';
      day.hours = found[3];
      day.minutes = found[4];
    }
    return day;
  };
}

// Charts that fill a tab, and tabs connected to a database, have no cells.
function isGrid(sheet) {
  return String(sheet.getType()) === 'GRID';
}

// What the spreadsheet's own settings would make of what people type.
function settingNotes(spreadsheet) {
  var notes = [];
  var locale = spreadsheet.getSpreadsheetLocale();
  var timeZone = spreadsheet.getSpreadsheetTimeZone();
  if (locale !== 'fr_FR') {
    notes.push({
      message:
        'Les paramètres régionaux du classeur sont ' + quoted(locale) + NBSP +
        ': 03/04 tapé dans une cellule peut y devenir le 4 mars, et 12,50 un texte.',
      advice:
        'Menu Fichier, Paramètres, Paramètres régionaux' + NBSP + ': choisissez France, puis revoyez les dates déjà tapées.',
    });
  }
  if (timeZone !== 'Europe/Paris') {
    notes.push({
      message: 'Le fuseau horaire du classeur est ' + quoted(timeZone) + '.',
      advice: 'Menu Fichier, Paramètres, Fuseau horaire' + NBSP + ': choisissez (GMT+01:00) Paris.',
    });
  }
  return notes;
}

// {notes, refusal, issues}: all that is to be told of the open spreadsheet. Nothing is written to it.
function verified(spreadsheet) {
  var timeZone = spreadsheet.getSpreadsheetTimeZone();
  var tables = spreadsheet.getSheets().filter(isGrid).map(function (sheet) {
    return tableOf(sheet, timeZone);
  });
  var read = readTables(tables, spreadsheet.getName());
  return { notes: settingNotes(spreadsheet), refusal: read.refusal, issues: read.issues };
}
