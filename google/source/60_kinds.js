// How each kind of cell is read (pic_sheets/kinds.py, reading/cells.py). What cannot be read is refused, with why.
// A cell holds null, a text, a number, a boolean, or {type: "day" | "time" | "moment" | "percent" | "error"}.

// No count of people, hours, minutes or inhabitants of a fund comes near it.
var LARGEST_COUNT = 1e9;

// The value as a person would type it in French.
function shown(value) {
  if (typeof value === 'string') {
    return squeezed(value);
  }
  if (typeof value === 'boolean') {
    return value ? 'VRAI' : 'FAUX';
  }
  if (typeof value === 'number') {
    return plain(asShown(value));
  }
  if (value.digits) {
    return plain(value);
  }
  switch (value.type) {
    case 'percent':
      return plain(moved(asShown(value.ratio), 2)) + ' %';
    case 'error':
      return value.text;
    case 'day':
      return shortDate(value);
    case 'moment':
      return shortDate(value) + ' ' + clock(value);
    default:
      return clock(value);
  }
}

function readText(value) {
  return typeof value === 'string' ? stripped(value) : shown(value);
}

function readAmount(value) {
  if (typeof value === 'number') {
    return cents(asShown(value));
  }
  if (typeof value === 'string') {
    return parseAmount(value);
  }
  throw new Refusal("n'est pas un montant");
}

function readAmounts(value) {
  if (typeof value !== 'string') {
    return [readAmount(value)];
  }
  var amounts = value.split(';').filter(stripped).map(readAmount);
  if (!amounts.length) {
    throw new Refusal("n'est pas un montant");
  }
  return amounts;
}

function readNumber(value) {
  if (typeof value !== 'number' && typeof value !== 'string') {
    throw new Refusal("n'est pas un nombre");
  }
  var number = typeof value === 'number' ? asShown(value) : parseNumber(value);
  if (number.negative) {
    throw new Refusal('est négatif');
  }
  if (approximate(number) > LARGEST_COUNT) {
    throw new Refusal('est trop grand');
  }
  return number;
}

function readCount(value) {
  var number = readNumber(value);
  if (!isWhole(number)) {
    throw new Refusal("n'est pas un nombre entier");
  }
  return number;
}

function readYear(value) {
  var number = readCount(value);
  if (approximate(number) < 2000 || approximate(number) > 2100) {
    throw new Refusal("n'est pas une année");
  }
  return number;
}

function readDate(value) {
  if (value.type === 'day' || value.type === 'moment') {
    return { type: 'day', year: value.year, month: value.month, day: value.day };
  }
  if (typeof value === 'string') {
    return parseDate(value);
  }
  throw new Refusal("n'est pas une date");
}

function readTime(value) {
  if (value.type === 'time' || value.type === 'moment') {
    return { type: 'time', hours: value.hours, minutes: value.minutes };
  }
  return parseTime(shown(value));
}

function isPercent(value) {
  return value.type === 'percent';
}

function readPercent(value) {
  var trimmed = typeof value === 'string' ? strippedRight(value) : '';
  var marked = isPercent(value) || trimmed.slice(-1) === '%';
  var number;
  if (isPercent(value)) {
    number = moved(asShown(value.ratio), 2);
  } else {
    number = readNumber(typeof value === 'string' ? trimmed.replace(/%$/, '') : value);
  }
  if (number.negative) {
    throw new Refusal("n'est pas un pourcentage");
  }
  var about = approximate(number);
  if (!marked && about > 0 && about <= 1) {
    throw new Refusal('peut se lire de deux façons');
  }
  if (about > 100) {
    throw new Refusal('dépasse 100' + NBSP + '%');
  }
  return moved(number, -2);
}

function readBoolean(value) {
  if (typeof value === 'boolean') {
    return value;
  }
  var text = folded(shown(value));
  if (RULES.yes.indexOf(text) >= 0 || RULES.no.indexOf(text) >= 0) {
    return RULES.yes.indexOf(text) >= 0;
  }
  throw new Refusal("n'est ni oui ni non");
}

function readQuorum(value) {
  if (isPercent(value) || (typeof value === 'string' && value.indexOf('%') >= 0)) {
    return readPercent(value);
  }
  return readCount(value);
}

function readList(value) {
  return shown(value).split(';').filter(stripped).map(squeezed);
}

// Text, or a whole number that kept all its digits; one that may have lost some is refused, not guessed.
function identifierReader(digits, holds) {
  return function (value) {
    if (typeof value !== 'number') {
      return shown(value);
    }
    var text = shown(value);
    if (digits && text.length === digits && holds(text)) {
      return text;
    }
    throw new Refusal('est enregistré comme un nombre' + NBSP + ': des chiffres ont pu se perdre');
  };
}

function nothingMeant() {
  return '';
}

// The kind's name -> how it is read, the form it must have (when it has one), what was meant by what cannot be read.
var KINDS = {
  texte: { read: readText },
  'texte court': { read: shown },
  code: { read: shown },
  'code de quartier': { read: shown, holds: isDistrictCode, meant: nearestDistrict },
  montant: { read: readAmount, meant: meantAmount },
  montants: { read: readAmounts },
  date: { read: readDate, meant: meantDate },
  heure: { read: readTime, meant: meantTime },
  'nombre entier': { read: readCount, meant: meantCount },
  année: { read: readYear, meant: meantYear },
  nombre: { read: readNumber, meant: meantNumber },
  pourcentage: { read: readPercent, meant: meantPercent },
  'oui ou non': { read: readBoolean },
  quorum: { read: readQuorum },
  codes: { read: readList },
  SIRET: { read: identifierReader(14, isSiret), holds: isSiret, meant: meantSiret },
  RNA: { read: identifierReader(0, isRna), holds: isRna, meant: meantRna },
  IBAN: { read: identifierReader(0, isIban), holds: isIban },
  courriel: { read: shown, holds: isEmail, meant: meantEmail },
  téléphone: { read: identifierReader(0, isPhone), holds: isPhone, meant: meantPhone },
  'code postal': { read: identifierReader(5, isPostcode), holds: isPostcode, meant: meantPostcode },
};

function kindOf(column) {
  return KINDS[column.kind];
}

function toldKind(column) {
  return RULES.kinds[column.kind];
}

// What to type instead of a text that is not of the kind, '' when nothing is likely enough; it reads well.
function proposal(column, text) {
  var kind = kindOf(column);
  var meant = (kind.meant || nothingMeant)(text);
  if (!meant || meant === text) {
    return '';
  }
  var read = attempted(kind.read, meant);
  return read !== undefined && (!kind.holds || kind.holds(read)) ? meant : '';
}

// The choice that the text spells, whatever its case and accents; the text itself when it is none.
function choice(text, column) {
  if (column.choices.indexOf(text) >= 0) {
    return text;
  }
  var wanted = folded(text);
  if (Object.prototype.hasOwnProperty.call(column.aliases, wanted)) {
    return column.aliases[wanted];
  }
  var found = column.choices.find(function (each) {
    return folded(each) === wanted;
  });
  return found === undefined ? text : found;
}

// The value of a cell and its fault: nulls for a blank, no value for what cannot be read.
function readCell(value, column) {
  if (isBlank(value)) {
    return { read: null, fault: null };
  }
  if (value.type === 'error') {
    return { read: null, fault: formulaError(column, value) };
  }
  if (column.choices.length) {
    return { read: choice(shown(value), column), fault: null };
  }
  try {
    var read = kindOf(column).read(value);
    var isText = toldKind(column).numeric && typeof value === 'string' && value.indexOf('%') < 0;
    return { read: read, fault: isText ? numberAsText(column, value) : null };
  } catch (error) {
    if (error instanceof Refusal) {
      return { read: null, fault: unreadable(column, value, error.reason) };
    }
    throw error;
  }
}

// What is wrong with a value read by its row's parameter.
function formFault(read, column) {
  if (read === null) {
    return null;
  }
  if (column.choices.length && column.choices.indexOf(read) < 0) {
    return outside(column, shown(read));
  }
  var amounts = Array.isArray(read) ? read : toldKind(column).dtype === 'cents' ? [read] : [];
  var negative = amounts.find(function (amount) {
    return amount.negative;
  });
  return negative ? malformed(column, 'montant-negatif', shown(negative)) : null;
}
