// A dated .xlsx of the open spreadsheet, kept beside it: read as the person who asks, created, never replacing anything.

var XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
// Scopes that the manifest has not, or that were not granted.
var REFUSED = [401, 403];

function exportName(name, timeZone, now) {
  // A slash would be read as a folder by who downloads the file.
  return squeezed(name.replace(/[\\/:*?"<>|\x00-\x1f]/g, ' ')) + ' ' + Utilities.formatDate(now, timeZone, 'yyyy-MM-dd') + '.xlsx';
}

// What to say once it is done, or why it is not.
function exported(spreadsheet, now) {
  if (typeof Drive === 'undefined') {
    return (
      'Le service Drive n’est pas ajouté au script. Copiez aussi le fichier appsscript.json, comme le dit google/README.md' + NBSP +
      '; en attendant' + NBSP + ': menu Fichier, Télécharger, Microsoft Excel.'
    );
  }
  var answer = UrlFetchApp.fetch('https://docs.google.com/spreadsheets/d/' + encodeURIComponent(spreadsheet.getId()) + '/export?format=xlsx', {
    headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() },
    muteHttpExceptions: true,
  });
  if (answer.getResponseCode() !== 200) {
    return exportRefusal(answer.getResponseCode());
  }
  var blob = answer.getBlob();
  if (blob.getContentType().split(';')[0] !== XLSX) {
    // A page to sign in is answered as a success.
    return exportRefusal(401);
  }
  var name = exportName(spreadsheet.getName(), spreadsheet.getSpreadsheetTimeZone(), now);
  blob.setName(name);
  return 'Enregistré' + NBSP + ': ' + quoted(name) + ', ' + keptIn(spreadsheet.getId(), name, blob) + '.';
}

function exportRefusal(status) {
  var advice = NBSP + ': menu Fichier, Télécharger, Microsoft Excel fait le même fichier.';
  if (REFUSED.indexOf(status) >= 0) {
    return 'Google n’a pas donné le fichier (' + status + '), faute d’autorisation. Recommencez et acceptez ce qui est demandé, ou bien' + advice;
  }
  return 'Google n’a pas donné le fichier (' + status + '). Recommencez dans quelques minutes, ou bien' + advice;
}

// Creates the file in the spreadsheet's own folder, or in My Drive when that folder takes no file of this script.
function keptIn(id, name, blob) {
  var parents = Drive.Files.get(id, { fields: 'parents', supportsAllDrives: true }).parents;
  if (parents && parents.length) {
    try {
      Drive.Files.create({ name: name, mimeType: XLSX, parents: [parents[0]] }, blob, { fields: 'id', supportsAllDrives: true });
      return 'à côté de ce classeur';
    } catch (error) {
      // The folder is someone else's, or the narrow scope does not reach it: nothing was created.
      console.warn('export: ' + error.message);
    }
  }
  Drive.Files.create({ name: name, mimeType: XLSX }, blob, { fields: 'id' });
  return 'dans Mon Drive (le dossier de ce classeur n’accepte pas de fichier du script)';
}
