// Numbers in decimal, exactly: reading and writing amounts (pic_sheets/money.py, cell_texts.py).
// A decimal is {negative, digits, exponent}: 12.50 is {false, "1250", -2}; JavaScript's own numbers are binary.

// More than any fund will hold, in digits before the decimal point.
var LARGEST_DIGITS = 13;
var AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;
var PLAIN_NUMBER = /^(\d+)(?:[.,](\d+))?$/;
var GROUPED_NUMBER = /^(\d{1,3}([ .])\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?$/;
var CURRENCY = /^(?:(?:€|EUR\b)\s*([\s\S]*)|([\s\S]*?)\s*(?:€|EUR|euros?))$/i;
var GROUPING_SPACES = /[\u00a0\u202f\u2009\u2007]/g;
// Past so many digits, a number is shown with its exponent.
var LONGEST_NUMBER = 40;
// As many digits as a spreadsheet shows of its binary numbers.
var SHOWN_DIGITS = 15;

// What a text or a cell cannot be read for: the end of a sentence that begins with what it holds.
function Refusal(reason) {
  this.reason = reason;
}

// What a reader gives, or undefined when it refuses.
function attempted(read, value) {
  try {
    return read(value);
  } catch (error) {
    if (error instanceof Refusal) {
      return undefined;
    }
    throw error;
  }
}

function decimal(negative, digits, exponent) {
  return { negative: negative, digits: digits.replace(/^0+(?=\d)/, ''), exponent: exponent };
}

function isZero(number) {
  return number.digits === '0';
}

// The decimal number that a spreadsheet shows of its binary one: fifteen significant digits, halves to the even one.
function asShown(number) {
  var rounded = Math.abs(number).toPrecision(SHOWN_DIGITS);
  var exact = Math.abs(number).toPrecision(60);
  var digits = exact.replace(/e.*/, '').replace('.', '').replace(/^0+/, '');
  if (/^50*$/.test(digits.slice(SHOWN_DIGITS)) && '02468'.indexOf(digits[SHOWN_DIGITS - 1]) >= 0) {
    rounded = exact.replace(/e.*/, '').replace('.', '').replace(/^0+/, '').slice(0, SHOWN_DIGITS);
    return withoutZeros(decimal(number < 0, rounded, adjustedOf(exact) - SHOWN_DIGITS + 1));
  }
  var parts = rounded.split('e');
  var point = parts[0].indexOf('.');
  var decimals = point < 0 ? 0 : parts[0].length - point - 1;
  return withoutZeros(decimal(number < 0, parts[0].replace('.', ''), Number(parts[1] || 0) - decimals));
}

// The power of ten of the first significant digit of a text that toPrecision wrote.
function adjustedOf(text) {
  var parts = text.split('e');
  if (parts.length > 1) {
    return Number(parts[1]);
  }
  var units = parts[0].split('.')[0];
  if (units !== '0') {
    return units.length - 1;
  }
  return -(/^0*/.exec(parts[0].split('.')[1])[0].length + 1);
}

function withoutZeros(number) {
  if (isZero(number)) {
    return decimal(false, '0', 0);
  }
  var zeros = /0*$/.exec(number.digits)[0].length;
  return decimal(number.negative, number.digits.slice(0, number.digits.length - zeros), number.exponent + zeros);
}

// The digits before and after the decimal point.
function parts(number) {
  if (number.exponent >= 0) {
    return [number.digits + '0'.repeat(number.exponent), ''];
  }
  var padded = number.digits.padStart(1 - number.exponent, '0');
  return [padded.slice(0, number.exponent), padded.slice(number.exponent)];
}

function isWhole(number) {
  return withoutZeros(number).exponent >= 0;
}

// The nearest JavaScript number, to compare with a limit.
function approximate(number) {
  return Number((number.negative ? '-' : '') + number.digits + 'e' + number.exponent);
}

// The number without useless zeros, with a comma.
function plain(number) {
  if (isZero(number)) {
    return '0';
  }
  var sign = number.negative ? '-' : '';
  var adjusted = number.digits.length - 1 + number.exponent;
  if (Math.abs(adjusted) > LONGEST_NUMBER) {
    var rest = number.digits.slice(1);
    return sign + number.digits[0] + (rest ? ',' + rest : '') + 'E' + (adjusted < 0 ? '-' : '+') + Math.abs(adjusted);
  }
  var both = parts(withoutZeros(number));
  return sign + both[0] + (both[1] ? ',' + both[1] : '');
}

function moved(number, places) {
  return decimal(number.negative, number.digits, number.exponent + places);
}

// The number rounded to the cent, halves away from zero.
function cents(number) {
  var both = parts(number);
  if (both[0].length >= LARGEST_DIGITS && !/^10*$/.test(both[0] + both[1].replace(/0+$/, ''))) {
    throw new Refusal("dépasse ce qu'un montant peut être");
  }
  if (both[0].length > LARGEST_DIGITS) {
    throw new Refusal("dépasse ce qu'un montant peut être");
  }
  var kept = Number(both[0] + both[1].slice(0, 2).padEnd(2, '0')) + (both[1][2] >= '5' ? 1 : 0);
  return decimal(number.negative && kept > 0, String(kept), -2);
}

function sameNumber(first, second) {
  return plain(first) === plain(second);
}

function parseNumber(text) {
  var bare = stripped(text.replace(UNSEEN, '').replace(GROUPING_SPACES, ' '));
  var sign = bare !== '' && '-\u2212+'.indexOf(bare[0]) >= 0 ? bare[0] : '';
  var digits = sign ? strippedLeft(bare.slice(1)) : bare;
  if (AMBIGUOUS.test(digits)) {
    throw new Refusal('peut se lire de deux façons');
  }
  var match = PLAIN_NUMBER.exec(digits);
  var grouped = match ? null : GROUPED_NUMBER.exec(digits);
  if (!match && !grouped) {
    throw new Refusal("n'est pas un nombre");
  }
  var decimals = (match ? match[2] : grouped[3]) || '';
  var number = decimal(false, (match ? match[1] : grouped[1]).replace(/[ .]/g, '') + decimals, -decimals.length);
  number.negative = (sign === '-' || sign === '\u2212') && !isZero(number);
  return number;
}

function parseAmount(text) {
  var match = CURRENCY.exec(stripped(text));
  var exact;
  try {
    exact = parseNumber(match ? match[1] || match[2] || '' : text);
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.reason.replace('nombre', 'montant')) : error;
  }
  var amount = cents(exact);
  if (!sameNumber(exact, amount)) {
    throw new Refusal('a plus de deux décimales');
  }
  return amount;
}
