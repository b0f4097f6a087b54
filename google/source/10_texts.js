// Text as people type it: blanks, accents, case, the nearest word, French lists and quotes (pic_sheets/texts.py).

var NBSP = '\u00a0';
// What Python takes for a space: a few more than JavaScript's \s, and not the byte order mark.
var SPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
var SPACES = new RegExp('[' + SPACE + ']+', 'g');
var OUTER_SPACES = new RegExp('^[' + SPACE + ']+|[' + SPACE + ']+$', 'g');
var LEADING_SPACES = new RegExp('^[' + SPACE + ']+');
var TRAILING_SPACES = new RegExp('[' + SPACE + ']+$');
// Characters that nobody sees, which pasting leaves in cells.
var UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
var MARKS = /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20dc\u20e1\u20e5-\u20f0\u3099\u309a\ufe20-\ufe2f]/g;
var PLAINER = { '\u0153': 'oe', '\u00e6': 'ae', '\u00f8': 'o', '\u0142': 'l', '\u0111': 'd', '\u0131': 'i' };
// How much of a cell a message repeats.
var LONGEST_CITATION = 90;

function stripped(text) {
  return text.replace(OUTER_SPACES, '');
}

function strippedLeft(text) {
  return text.replace(LEADING_SPACES, '');
}

function strippedRight(text) {
  return text.replace(TRAILING_SPACES, '');
}

function squeezed(text) {
  return stripped(text.replace(UNSEEN, '').replace(SPACES, ' '));
}

function isBlank(value) {
  return value === null || value === undefined || (typeof value === 'string' && squeezed(value) === '');
}

// A cell is folded again and again: headings by row, choices and references by cell.
var foldedBefore = Object.create(null);

function folded(text) {
  var known = foldedBefore[text];
  if (known === undefined) {
    known = foldedBefore[text] = foldedNow(text);
  }
  return known;
}

function foldedNow(text) {
  // Capitals first, as casefold does: the eszett becomes two letters, the last sigma an ordinary one.
  var plain = text
    .replace(/\u00b4/g, "'")
    .toUpperCase()
    .toLowerCase()
    .replace(/\u03c2/g, '\u03c3')
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[\u0153\u00e6\u00f8\u0142\u0111\u0131]/g, function (letter) {
      return PLAINER[letter];
    })
    .replace(/[\u2019\u2018\u02bc\u00b4`]/g, "'")
    .replace(/[\u2010-\u2013]/g, '-');
  return squeezed(plain);
}

function quoted(text) {
  return '«' + NBSP + text + NBSP + '»';
}

function cited(text) {
  if (text.length <= LONGEST_CITATION) {
    return quoted(text);
  }
  var characters = Array.from(text);
  if (characters.length <= LONGEST_CITATION) {
    return quoted(text);
  }
  return quoted(strippedRight(characters.slice(0, LONGEST_CITATION).join('')) + '…');
}

// The words as a French enumeration; `last` is "et" or "ou".
function listed(words, last) {
  if (words.length < 2) {
    return words.join('');
  }
  return words.slice(0, -1).join(', ') + ' ' + last + ' ' + words[words.length - 1];
}

function counted(number, singular, plural) {
  return number + ' ' + (number < 2 ? singular : plural || singular + 's');
}

// The length of the longest common subsequence of two texts.
function commonLength(first, second) {
  var above = new Array(second.length + 1).fill(0);
  for (var i = 0; i < first.length; i++) {
    var diagonal = 0;
    for (var j = 0; j < second.length; j++) {
      var kept = above[j + 1];
      if (first[i] === second[j]) {
        above[j + 1] = diagonal + 1;
      } else if (above[j] > kept) {
        above[j + 1] = above[j];
      }
      diagonal = kept;
    }
  }
  return above[second.length];
}

// How alike two texts are, of 100, by insertions and deletions: the ratio of rapidfuzz.
function likeness(first, second) {
  var whole = first.length + second.length;
  return whole ? (200 * commonLength(first, second)) / whole : 100;
}

// The candidate that looks most like the text, null when none is alike enough; of equals, the first given wins.
function nearest(text, candidates, atLeast) {
  var wanted = Array.from(folded(text));
  var best = null;
  var most = 0;
  candidates.forEach(function (candidate) {
    var other = Array.from(folded(candidate));
    var whole = wanted.length + other.length;
    var highest = whole ? (200 * Math.min(wanted.length, other.length)) / whole : 100;
    if (highest < atLeast || (best !== null && highest <= most)) {
      return;
    }
    var found = likeness(wanted, other);
    if (found >= atLeast && (best === null || found > most)) {
      best = candidate;
      most = found;
    }
  });
  return best;
}

function columnLetters(column) {
  var letters = '';
  while (column) {
    letters = String.fromCharCode(65 + ((column - 1) % 26)) + letters;
    column = Math.floor((column - 1) / 26);
  }
  return letters;
}

function cellAddress(row, column) {
  return columnLetters(column) + row;
}
