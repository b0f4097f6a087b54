'use strict';
/**
 * A stand-in of Apps Script, for pic.gs to be run in Node: SpreadsheetApp and what else the menu calls, over a workbook in JSON.
 *
 * A workbook is {name, id, locale, timeZone, sheets: [{name, type, rows, merged, maxRows}]}; a cell is null, a text, a number, a
 * boolean, {day: "2025-03-05"}, {moment: "2025-03-05 14:30:00"}, {time: "18:30"}, {percent: 0.5} or {error: "#REF!"}. Anything that
 * the script calls and that is not here is an error: nothing here can write to a cell.
 */

const fs = require('fs');
const path = require('path');
const vm = require('vm');

const SCRIPT = path.join(__dirname, '..', '..', 'google', 'pic.gs');

/** The object, whose unknown members are refused rather than undefined. */
function strict(name, members) {
  return new Proxy(members, {
    get(target, member) {
      if (member in target || typeof member === 'symbol' || member === 'then' || member === 'toJSON') {
        return target[member];
      }
      throw new Error(`${name}.${String(member)} is not in the stand-in`);
    },
  });
}

const formatters = new Map();

/** The year, month, day, hours, minutes and seconds of an instant in a time zone. */
function localParts(instant, timeZone) {
  if (!formatters.has(timeZone)) {
    formatters.set(
      timeZone,
      new Intl.DateTimeFormat('en-GB', {
        timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
      })
    );
  }
  const found = {};
  formatters.get(timeZone).formatToParts(instant).forEach((part) => {
    found[part.type] = part.value;
  });
  return found;
}

/** The instant that a time zone's clocks show so, as "2025-03-05 14:30:00". */
function instantOf(text, timeZone) {
  const [day, clock] = text.split(' ');
  const wanted = Date.parse(`${day}T${clock || '00:00:00'}Z`);
  let instant = new Date(wanted);
  for (let turn = 0; turn < 3; turn += 1) {
    const parts = localParts(instant, timeZone);
    const seen = Date.parse(`${parts.year.padStart(4, '0')}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`);
    instant = new Date(instant.getTime() + wanted - seen);
  }
  return instant;
}

/** What getValues, getNumberFormats and getDisplayValues give of a cell. */
function cellOf(cell, timeZone) {
  if (cell === null || cell === undefined) {
    return { value: '', format: 'General', display: '' };
  }
  if (typeof cell !== 'object') {
    return { value: cell, format: 'General', display: String(cell) };
  }
  if ('percent' in cell) {
    return { value: cell.percent, format: '0.##%', display: `${cell.percent * 100}%` };
  }
  if ('error' in cell) {
    return { value: cell.error, format: 'General', display: cell.error };
  }
  if ('time' in cell) {
    return { value: instantOf(`1899-12-30 ${cell.time}:00`, timeZone), format: 'HH:mm', display: cell.time };
  }
  const text = cell.day || cell.moment;
  return { value: instantOf(text, timeZone), format: 'dd/MM/yyyy', display: text };
}

function rectangle(rows, timeZone) {
  const last = rows.reduce((kept, row, index) => (row.some((cell) => cell !== null && cell !== '') ? index + 1 : kept), 0);
  const kept = rows.slice(0, Math.max(last, 1));
  const width = Math.max(1, ...kept.map((row) => row.length));
  return kept.map((row) => Array.from({ length: width }, (_, index) => cellOf(row[index], timeZone)));
}

/** Apps Script's services over a workbook; `seen` is all that was asked of them. */
function services(workbook, seen, answers) {
  const timeZone = workbook.timeZone || 'Europe/Paris';

  function range(sheet, cells) {
    const part = (name) => () => {
      seen.calls[name] = (seen.calls[name] || 0) + 1;
      return cells().map((row) => row.map((cell) => cell[{ getValues: 'value', getNumberFormats: 'format', getDisplayValues: 'display' }[name]]));
    };
    return strict('Range', {
      getValues: part('getValues'),
      getNumberFormats: part('getNumberFormats'),
      getDisplayValues: part('getDisplayValues'),
      getMergedRanges: () =>
        (sheet.merged || []).map((area) =>
          strict('Range', {
            getRow: () => area.top,
            getColumn: () => area.left,
            getNumRows: () => area.bottom - area.top + 1,
            getNumColumns: () => area.right - area.left + 1,
          })
        ),
    });
  }

  const sheets = workbook.sheets.map((sheet) => {
    let cells = null;
    return strict('Sheet', {
      getName: () => sheet.name,
      getType: () => sheet.type || 'GRID',
      getMaxRows: () => sheet.maxRows || 1000,
      getMaxColumns: () => 26,
      getDataRange: () => range(sheet, () => (cells = cells || rectangle(sheet.rows, timeZone))),
      getRange: (row, column) => strict('Range', { activate: () => seen.activated.push([sheet.name, row, column]) }),
    });
  });
  const spreadsheet = strict('Spreadsheet', {
    getId: () => workbook.id || 'id-1',
    getName: () => workbook.name,
    getSheets: () => sheets,
    getSpreadsheetLocale: () => workbook.locale || 'fr_FR',
    getSpreadsheetTimeZone: () => timeZone,
    setActiveSheet: (sheet) => seen.activated.push([sheet.getName()]),
  });
  const menu = strict('Menu', {
    addItem: (label, name) => {
      seen.menu.push([label, name]);
      return menu;
    },
    addSeparator: () => menu,
    addToUi: () => undefined,
  });
  const ui = strict('Ui', {
    ButtonSet: { OK: 'OK' },
    createMenu: (label) => {
      seen.menu.push([label]);
      return menu;
    },
    alert: (title, text) => seen.alerts.push(text),
    showSidebar: (page) => seen.pages.push(page),
  });
  const page = (html) => {
    const made = { html };
    return Object.assign(made, { setTitle: (title) => Object.assign(made, { title }) });
  };
  const given = {
    SpreadsheetApp: strict('SpreadsheetApp', { getUi: () => ui, getActiveSpreadsheet: () => spreadsheet }),
    HtmlService: strict('HtmlService', { createHtmlOutput: page }),
    ScriptApp: strict('ScriptApp', { getOAuthToken: () => 'jeton-du-test' }),
    UrlFetchApp: strict('UrlFetchApp', {
      fetch: (url, options) => {
        seen.fetched.push({ url, options });
        return strict('HTTPResponse', {
          getResponseCode: () => answers.status || 200,
          getBlob: () => strict('Blob', { getContentType: () => answers.type, setName: (name) => seen.blobs.push(name) }),
        });
      },
    }),
    Utilities: strict('Utilities', {
      formatDate: (date, zone, pattern) => {
        const parts = localParts(date, zone);
        const words = { yyyy: parts.year, MM: parts.month, dd: parts.day, HH: parts.hour, mm: parts.minute, ss: parts.second };
        return pattern.replace(/yyyy|MM|dd|HH|mm|ss/g, (word) => words[word]);
      },
    }),
    console: strict('console', { warn: (text) => seen.warned.push(text) }),
  };
  if (answers.drive !== false) {
    given.Drive = strict('Drive', {
      Files: strict('Files', {
        get: () => ({ parents: answers.parents }),
        create: (resource) => {
          if (resource.parents && answers.refuses) {
            throw new Error(answers.refuses);
          }
          seen.created.push(resource);
        },
      }),
    });
  }
  return given;
}

/** The script loaded in a world of its own, over a workbook; and what it asked of that world. */
function loaded(workbook, answers) {
  const seen = { calls: {}, menu: [], alerts: [], pages: [], fetched: [], blobs: [], created: [], activated: [], warned: [] };
  const world = vm.createContext(services(workbook, seen, answers || {}));
  new vm.Script(fs.readFileSync(SCRIPT, 'utf8'), { filename: 'pic.gs' }).runInContext(world);
  return { world, seen };
}

module.exports = { loaded, cellOf };
