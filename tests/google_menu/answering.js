'use strict';
/**
 * Answers one question a line, in JSON, with one line: what the menu of a Google Sheet says.
 *
 * {ask: "workbook", workbook} · {ask: "cell", sheet, field, parameter, value} · {ask: "text", text, candidates, least}
 * {ask: "menu", workbook, call, given, answers, now}
 */

const readline = require('readline');
const vm = require('vm');
const { loaded } = require('./stand_in.js');

const NOTHING = { name: 'vide', sheets: [] };
const lasting = loaded(NOTHING, {}).world;

/** A value read, in the words of both languages. */
function told(read) {
  if (read === null || typeof read === 'string' || typeof read === 'boolean') {
    return read;
  }
  if (Array.isArray(read)) {
    return Array.from(read, told);
  }
  if (read.digits) {
    return lasting.PicSheets_.shown(read);
  }
  if (read.type === 'day') {
    return [read.year, read.month, read.day].map((part) => String(part).padStart(2, '0')).join('-');
  }
  return `${String(read.hours).padStart(2, '0')}:${String(read.minutes).padStart(2, '0')}`;
}

/** A cell as the script's own reading of Google's cells makes it. */
function internal(cell) {
  if (cell === null || typeof cell !== 'object') {
    return cell === '' ? null : cell;
  }
  if ('percent' in cell) {
    return { type: 'percent', ratio: cell.percent };
  }
  if ('error' in cell) {
    return { type: 'error', text: cell.error };
  }
  if ('time' in cell) {
    const [hours, minutes] = cell.time.split(':').map(Number);
    return { type: 'time', hours, minutes };
  }
  const [day, clock] = (cell.day || cell.moment).split(' ');
  const [year, month, number] = day.split('-').map(Number);
  const [hours, minutes] = (clock || '00:00').split(':').map(Number);
  return { type: clock ? 'moment' : 'day', year, month, day: number, hours, minutes };
}

function cellAnswer(question) {
  const sheet = lasting.PicSheets_.rules.sheets.find((each) => each.name === question.sheet);
  const column = (question.parameter ? sheet.parameters : sheet.columns).find((each) => each.name === question.field);
  const found = lasting.PicSheets_.readCell(internal(question.value), column);
  const fault = found.fault && [found.fault.code, found.fault.message, found.fault.advice];
  return { read: told(found.read), fault };
}

function menuAnswer(question) {
  const { world, seen } = loaded(question.workbook || NOTHING, question.answers);
  if (question.now) {
    const day = JSON.stringify(question.now);
    vm.runInContext(`Date = class extends Date { constructor(...given) { super(...(given.length ? given : [${day}])); } }`, world);
  }
  const given = world[question.call](...(question.given || []));
  return { given: given === undefined ? null : given, seen };
}

const ANSWERS = {
  workbook: (question) => {
    const started = process.hrtime.bigint();
    const { world, seen } = loaded(question.workbook, {});
    const found = world.PicSheets_.verified(world.SpreadsheetApp.getActiveSpreadsheet());
    return { found, calls: seen.calls, seconds: Number(process.hrtime.bigint() - started) / 1e9 };
  },
  cell: cellAnswer,
  text: (question) => ({
    folded: lasting.PicSheets_.folded(question.text),
    nearest: lasting.PicSheets_.nearest(question.text, question.candidates, question.least),
  }),
  menu: menuAnswer,
};

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  let answer;
  try {
    const question = JSON.parse(line);
    answer = ANSWERS[question.ask](question);
  } catch (error) {
    answer = { failure: error.stack };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
});
