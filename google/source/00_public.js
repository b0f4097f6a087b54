/**
 * Le menu PIC d'un classeur Google : vérifier les colonnes et les valeurs, lister ce qui manque, exporter en .xlsx daté.
 * Il n'écrit dans aucune cellule. Mode d'emploi : google/README.md de PIC Sheets.
 *
 * Fichier écrit par `make docs` à partir de google/source et des déclarations de PIC Sheets : ne le modifiez pas à la main.
 *
 * @OnlyCurrentDoc
 */

/** Adds the menu when the spreadsheet is opened: a simple trigger, which needs no authorization. */
function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('PIC')
    .addItem('Vérifier les colonnes et les valeurs', 'verifierLeClasseur')
    .addItem('Lister ce qui manque', 'listerCeQuiManque')
    .addSeparator()
    .addItem('Exporter en .xlsx daté', 'exporterEnXlsx')
    .addSeparator()
    .addItem('À propos', 'aPropos')
    .addToUi();
}

/** Says how many anomalies there are, sheet by sheet. */
function verifierLeClasseur() {
  var ui = SpreadsheetApp.getUi();
  var found = PicSheets_.verified(SpreadsheetApp.getActiveSpreadsheet());
  ui.alert('PIC', PicSheets_.verdict(found), ui.ButtonSet.OK);
}

/** Opens the list beside the sheet, each cell to be clicked. */
function listerCeQuiManque() {
  var page = PicSheets_.listPage(PicSheets_.verified(SpreadsheetApp.getActiveSpreadsheet()));
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(page).setTitle('PIC : ce qui manque'));
}

/** Keeps a dated copy in Drive. */
function exporterEnXlsx() {
  var ui = SpreadsheetApp.getUi();
  ui.alert('PIC', PicSheets_.exported(SpreadsheetApp.getActiveSpreadsheet(), new Date()), ui.ButtonSet.OK);
}

/** Says what the menu is. */
function aPropos() {
  var ui = SpreadsheetApp.getUi();
  ui.alert('PIC', PicSheets_.about(), ui.ButtonSet.OK);
}

/** Called by the list when a cell is clicked; only shows the cell. */
function allerALaCellule(feuille, cellule) {
  return PicSheets_.shownCell(SpreadsheetApp.getActiveSpreadsheet(), feuille, cellule);
}
