// Days and hours as French people write them, the day always before the month (pic_sheets/dates.py).
// A cell's day is {type: "day", year, month, day}, an hour {type: "time", hours, minutes}; both are a "moment".

var DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;
var ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})(?:[ t]00:00(?::00(?:\.0+)?)?)?$/;
var DAY_IN_WORDS = new RegExp('^(?:(' + RULES.weekdays.join('|') + ') )?(1er|\\d{1,2}) ([a-z]+)\\.? (\\d{4})$');
var HOUR = /^(\d{1,2})(?: ?(?:heures?|h)(?: ?(\d{2}))?|:(\d{2})(?::\d{2})?)$/;
// Digits of other scripts and small raised ones, which folding would turn into plain figures.
var STRANGE_DIGIT = /[^\x00-\x7f]/;

function two(number) {
  return String(number).padStart(2, '0');
}

function daysInMonth(year, month) {
  var leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}

function weekday(day) {
  var moment = new Date(Date.UTC(2000, day.month - 1, day.day));
  moment.setUTCFullYear(day.year, day.month - 1, day.day);
  return RULES.weekdays[(moment.getUTCDay() + 6) % 7];
}

function existingDay(year, month, day, name) {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    throw new Refusal("n'existe pas dans le calendrier");
  }
  var found = { type: 'day', year: year, month: month, day: day };
  if (name && name !== weekday(found)) {
    throw new Refusal("n'est pas un " + name + ', mais un ' + weekday(found));
  }
  return found;
}

function hasStrangeDigit(text) {
  return Array.from(text).some(function (sign) {
    return STRANGE_DIGIT.test(sign) && /[\p{Nd}\p{No}]/u.test(sign);
  });
}

function parseDate(text) {
  if (hasStrangeDigit(text)) {
    throw new Refusal("n'est pas une date");
  }
  var bare = folded(text);
  var match = ISO_DAY.exec(bare);
  if (match) {
    return existingDay(Number(match[1]), Number(match[2]), Number(match[3]), '');
  }
  match = DAY_FIRST.exec(bare);
  if (match) {
    var century = match[3].length === 2 ? 2000 : 0;
    return existingDay(Number(match[3]) + century, Number(match[2]), Number(match[1]), '');
  }
  match = DAY_IN_WORDS.exec(bare);
  if (match && Object.prototype.hasOwnProperty.call(RULES.months, match[3])) {
    return existingDay(Number(match[4]), RULES.months[match[3]], parseInt(match[2], 10), match[1]);
  }
  throw new Refusal("n'est pas une date");
}

function parseTime(text) {
  var match = HOUR.exec(folded(text));
  if (match) {
    var hours = Number(match[1]);
    var minutes = Number(match[2] || match[3] || 0);
    if (hours < 24 && minutes < 60) {
      return { type: 'time', hours: hours, minutes: minutes };
    }
  }
  throw new Refusal("n'est pas une heure");
}

function shortDate(day) {
  return two(day.day) + '/' + two(day.month) + '/' + String(day.year).padStart(4, '0');
}

function isoDate(day) {
  return String(day.year).padStart(4, '0') + '-' + two(day.month) + '-' + two(day.day);
}

function clock(time) {
  return two(time.hours) + ':' + two(time.minutes);
}
