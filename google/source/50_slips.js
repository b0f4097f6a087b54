// What a person most likely meant by a cell that could not be read: what to type instead (pic_sheets/slips.py).
// Each function gives the text to propose, '' when nothing is likely enough; the person decides.

function figures(text) {
  return text.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1');
}

function firstRead(candidates, read) {
  for (var i = 0; i < candidates.length; i++) {
    if (candidates[i] && attempted(read, candidates[i]) !== undefined) {
      return candidates[i];
    }
  }
  return '';
}

function allOf(pattern, text) {
  return text.match(pattern) || [];
}

// The only number among words, '' when there are none or several, or figures that belong to a word.
function loneNumber(text) {
  var found = allOf(new RegExp('\\p{Nd}(?:[\\p{Nd}' + SPACE + '.,]*\\p{Nd})?', 'gu'), text);
  var joined = /[\p{L}\p{Nl}\p{No}_]\p{Nd}|\p{Nd}[\p{L}\p{Nl}\p{No}]/u.test(text.replace(/€/g, ' '));
  return found.length === 1 && !joined ? found[0] : '';
}

// A number as people type it: no grouping, two decimals or none.
function typedNumber(number) {
  if (isWhole(number)) {
    return plain(number);
  }
  var both = parts(cents(number));
  return (number.negative ? '-' : '') + both[0] + ',' + both[1];
}

function meantAmount(text) {
  var bare = squeezed(text);
  var match = /^(\d{1,3})\.(\d{3})$/.exec(bare);
  if (match) {
    return match[1] + match[2] + NBSP + '€';
  }
  if (/^\d{1,12},\d{3,}$/.test(bare)) {
    return typedNumber(cents(decimal(false, bare.replace(',', ''), bare.indexOf(',') + 1 - bare.length)));
  }
  if (/^=?\s*\d{1,12}(?:[.,]\d{1,2})?(?:\s*\+\s*\d{1,12}(?:[.,]\d{1,2})?)+$/.test(bare)) {
    return meantSum(bare.replace(/^[= ]+/, '').split('+'));
  }
  var english = /^\d{1,3}(?:,\d{3})+\.\d{1,2}$/.test(bare.replace(/^[€ ]+|[€ ]+$/g, ''));
  return firstRead(
    [
      english ? bare.replace(/,/g, '').replace(/\./g, ',') : '',
      figures(bare),
      bare.replace(/ +(?=[.,])/g, '').replace(/([.,]) +/g, '$1'),
      bare.replace(/(\p{Nd})[.,][-\u2013\u2014=]+$/u, '$1'),
      loneNumber(bare),
    ],
    parseAmount
  );
}

function meantSum(texts) {
  var sum = texts.map(parseAmount).reduce(function (total, amount) {
    return total + Number(amount.digits);
  }, 0);
  return typedNumber(decimal(false, String(sum), -2));
}

function withoutDash(text) {
  return text.replace(/^[-\u2013\u2014~ ]+/, '');
}

function meantNumber(text) {
  var bare = squeezed(text);
  return firstRead([withoutDash(figures(bare)), loneNumber(withoutDash(bare))], parseNumber);
}

function meantCount(text) {
  var found = meantNumber(text);
  return found && isWhole(parseNumber(found)) ? found : '';
}

function meantYear(text) {
  var found = allOf(/(?<!\p{Nd})(?:20)?\p{Nd}\p{Nd}(?!\p{Nd})/gu, text);
  return found.length === 1 ? '20' + found[0].slice(-2) : '';
}

function meantPercent(text) {
  var found = meantNumber(text.replace(/%/g, ' '));
  if (!found) {
    return '';
  }
  var number = parseNumber(found);
  var about = approximate(number);
  if (about > 0 && about <= 1) {
    number = moved(number, 2);
  } else if (about > 100 && isWhole(moved(number, -2))) {
    number = moved(number, -2);
  }
  return approximate(number) <= 100 ? typedNumber(number) + NBSP + '%' : '';
}

function meantDate(text) {
  var bare = squeezed(text);
  var match = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(bare);
  if (match) {
    return inCalendar(Number(match[1]), match[2], Number(match[3]), match[4]);
  }
  match = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(bare);
  if (match) {
    return firstRead([two(Number(match[3])) + '/' + two(Number(match[2])) + '/' + match[1]], parseDate);
  }
  match = /^(\d{5})(?:,\d+)?$/.exec(bare);
  if (match) {
    // The day that spreadsheets number 0 is 30 December 1899.
    var serial = new Date(Date.UTC(1899, 11, 30 + Number(match[1])));
    if (serial.getUTCFullYear() >= 2000 && serial.getUTCFullYear() < 2100) {
      return shortDate({ year: serial.getUTCFullYear(), month: serial.getUTCMonth() + 1, day: serial.getUTCDate() });
    }
  }
  match = /^(?:([a-z]+)\.? )?(1er|\d{1,2}) ([a-z]+)\.? (\d{4})$/.exec(folded(bare));
  if (match) {
    return meantInWords(match);
  }
  var among = allOf(/(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)/g, bare);
  var runs = /^(\d{1,2})[/.-]?(\d{2})[/.-]?(\d{4})$/.exec(/^\d+$/.test(bare) ? bare.padStart(8, '0') : bare);
  return firstRead([figures(bare), among.length === 1 ? among[0] : '', runs ? runs.slice(1).join('/') : ''], parseDate);
}

// The day with its month put back second, or the last one of a month that is shorter; the separator as typed.
function inCalendar(day, mark, month, year) {
  if (month > 12 && day <= 12) {
    var exchanged = day;
    day = month;
    month = exchanged;
  }
  var full = Number(year) + (year.length === 2 ? 2000 : 0);
  if (month < 1 || month > 12 || day < 1 || day > 31 || full < 1) {
    return '';
  }
  return two(Math.min(day, daysInMonth(full, month))) + mark + two(month) + mark + year;
}

// The day with its month spelt right, and without a day of the week that is not its own.
function meantInWords(match) {
  var month = nearest(match[3], RULES.month_names, 70);
  var isDay = !match[1] || match[1] === 'le' || RULES.weekdays.indexOf(match[1]) >= 0;
  var year = Number(match[4]);
  if (month === null || !isDay || !year) {
    return '';
  }
  var day = Math.min(parseInt(match[2], 10), daysInMonth(year, RULES.month_names.indexOf(month) + 1));
  return day ? (match[2] === '1er' ? '1er' : day) + ' ' + month + ' ' + match[4] : '';
}

function meantTime(text) {
  return firstRead([figures(squeezed(text)).replace(/(\p{Nd})[.,-](?=\p{Nd}\p{Nd}$)/gu, '$1:')], parseTime);
}

function firstHeld(candidates, holds) {
  for (var i = 0; i < candidates.length; i++) {
    if (holds(candidates[i])) {
      return candidates[i];
    }
  }
  return '';
}

function meantEmail(text) {
  var bare = squeezed(text).replace(/^mailto:/, '');
  var within = /<([^<>]+)>/.exec(bare);
  var tight = bare.replace(/ /g, '');
  return firstHeld(
    [within ? within[1] : '']
      .concat(bare.split(/ *[;/] *| +ou +|, +/))
      .concat([tight, tight.replace(/,/g, '.'), tight.replace(/\.{2,}/g, '.'), tight.replace(/\(?(?:at|arobase)\)?/g, '@')]),
    isEmail
  );
}

function meantPhone(text) {
  var all = [text].concat(text.split(/\s*[/;,]\s*|\s+ou\s+/));
  for (var i = 0; i < all.length; i++) {
    var number = figures(all[i]).replace(PHONE_MARKS, '');
    var found = firstHeld([number, '0' + number], function (candidate) {
      return isPhone(candidate) && candidate[0] === '0' && candidate.length === 10;
    });
    if (found) {
      return found.match(/../g).join(' ');
    }
  }
  return '';
}

function meantPostcode(text) {
  var bare = squeezed(text);
  var found = allOf(/(?<!\p{Nd})\p{Nd}{5}(?!\p{Nd})/gu, bare);
  return firstHeld([/^\d{4}$/.test(bare) ? '0' + bare : '', found.length === 1 ? found[0] : '', figures(bare)], isPostcode);
}

function meantSiret(text) {
  var digits = figures(text).replace(INNER_SPACES, '');
  var number = firstHeld([digits, '0' + digits], isSiret);
  return number ? [number.slice(0, 3), number.slice(3, 6), number.slice(6, 9), number.slice(9)].join(' ') : '';
}

function meantRna(text) {
  var bare = compact(text);
  return firstHeld(['W' + figures(bare.replace(/^W/, ''))], isRna);
}
