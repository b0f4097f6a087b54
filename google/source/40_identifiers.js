// Identifiers that have a form of their own: SIRET, RNA, IBAN, QPV codes, postcodes, phones, e-mails (identifiers.py, territory.py).

var MASK = '••••';
var SHORTEST_IBAN = 15;
var INNER_SPACES = new RegExp('[' + SPACE + '.-]', 'g');
var PHONE_MARKS = new RegExp('[' + SPACE + './()-]', 'g');
var QPV_CODE = /^QN(?:0\d\d|02[AB]|97\d)\d\d[MNI]$/;

function compact(text) {
  return text.replace(INNER_SPACES, '').toUpperCase();
}

// The sum of Luhn's key, 0 when it is right.
function luhn(digits) {
  var sum = 0;
  for (var i = 0; i < digits.length; i++) {
    var digit = Number(digits[digits.length - 1 - i]) * (i % 2 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10;
}

function isSiret(text) {
  var bare = compact(text);
  if (!/^\d{14}$/.test(bare) || luhn(bare.slice(0, 9))) {
    return false;
  }
  if (bare.indexOf('356000000') === 0 && bare !== '35600000000048') {
    // La Poste's establishments have a rule of their own.
    var sum = Array.from(bare).reduce(function (total, digit) {
      return total + Number(digit);
    }, 0);
    return sum % 5 === 0;
  }
  return luhn(bare) === 0;
}

function isRna(text) {
  return /^W\d[A-Z\d]\d{7}$/.test(compact(text));
}

// The country's length and letters, and the key modulo 97 (ISO 13616); the keys that a few countries add are not looked at.
function isIban(text) {
  var bare = compact(text);
  var structure = RULES.ibans[bare.slice(0, 2)];
  if (!/^[0-9A-Z]+$/.test(bare) || !structure || !new RegExp('^' + structure + '$').test(bare.slice(4))) {
    return false;
  }
  var rest = 0;
  Array.from(bare.slice(4) + bare.slice(0, 4)).forEach(function (sign) {
    var value = parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  });
  return rest === 1;
}

function maskedIban(text) {
  var bare = compact(text);
  if (bare.length >= SHORTEST_IBAN) {
    return bare.slice(0, 2) + MASK + ' ' + bare.slice(-3);
  }
  return bare ? MASK : '';
}

function isPostcode(text) {
  return /^(?:0[1-9]|[1-8]\d|9[0-8])\d{3}$/.test(compact(text));
}

function isPhone(text) {
  return /^(?:\+33|0033|0)[1-9]\d{8}$/.test(text.replace(PHONE_MARKS, '').replace(/\+330/g, '+33'));
}

function isEmail(text) {
  return /^[\p{L}\p{N}_.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}$/u.test(stripped(text));
}

var official = Object.create(null);
RULES.districts.forEach(function (code) {
  official[code] = true;
});

// Whether a district's code is an official one, or has not the form of one: the fund may choose its own.
function isDistrictCode(text) {
  var bare = compact(text);
  var isOurs = RULES.departments.some(function (department) {
    return bare.indexOf('QN0' + department) === 0;
  });
  return !(QPV_CODE.test(bare) && isOurs && !official[bare]);
}

function nearestDistrict(text) {
  return nearest(compact(text), RULES.districts, 85) || '';
}
