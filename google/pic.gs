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

var PicSheets_ = (function () {
'use strict';

// ===== Règles (google/regles.json) : début =====
var RULES = {"first_rows":30,"severities":{"B":"Bloquant","A":"À vérifier","I":"Information"},"codes":{"feuille-absente":{"severity":"B","meaning":"Une feuille attendue manque dans le classeur."},"entete-introuvable":{"severity":"B","meaning":"La ligne des intitulés n'a pas été trouvée dans les 30 premières lignes."},"colonne-absente":{"severity":"B","meaning":"Une colonne ou un paramètre obligatoire manque."},"colonne-en-double":{"severity":"B","meaning":"Deux colonnes portent le même intitulé."},"colonne-inconnue":{"severity":"I","meaning":"Un intitulé qui n'est pas des nôtres : la colonne est laissée de côté."},"valeur-manquante":{"severity":"B","meaning":"Une cellule obligatoire est vide."},"montant-illisible":{"severity":"B","meaning":"Un montant ne peut pas être lu, ou peut l'être de deux façons."},"date-illisible":{"severity":"B","meaning":"Une date ou une heure ne peut pas être lue."},"nombre-illisible":{"severity":"B","meaning":"Un nombre ou un pourcentage ne peut pas être lu."},"valeur-hors-liste":{"severity":"B","meaning":"La valeur n'est pas dans la liste des choix."},"erreur-de-formule":{"severity":"B","meaning":"La formule de la cellule donne une erreur."},"montant-negatif":{"severity":"B","meaning":"Un montant est négatif."},"nombre-en-texte":{"severity":"A","meaning":"Un nombre est enregistré comme du texte : le tableur ne l'additionne pas."},"date-invraisemblable":{"severity":"A","meaning":"Une date est très loin de l'exercice."},"siret-invalide":{"severity":"A","meaning":"Un SIRET n'a pas 14 chiffres ou sa clé est fausse."},"rna-invalide":{"severity":"A","meaning":"Un numéro RNA n'a pas la bonne forme."},"iban-invalide":{"severity":"A","meaning":"Un IBAN n'a pas la bonne longueur ou sa clé est fausse."},"courriel-invalide":{"severity":"A","meaning":"Une adresse de courriel n'a pas la bonne forme."},"code-postal-invalide":{"severity":"A","meaning":"Un code postal n'a pas cinq chiffres."},"telephone-invalide":{"severity":"A","meaning":"Un numéro de téléphone n'a pas dix chiffres."},"quartier-inconnu":{"severity":"A","meaning":"Un code QPV n'est pas dans la liste officielle des quartiers prioritaires."},"doublon":{"severity":"B","meaning":"Deux lignes ont la même clé."},"reference-inconnue":{"severity":"B","meaning":"Le code ou le nom n'existe pas dans la feuille qu'il désigne."}},"kinds":{"texte court":{"expected":"un texte court","example":"Les Amis du parc","dtype":"text","numeric":false,"open":true,"code":"","unreadable":""},"SIRET":{"expected":"un SIRET de 14 chiffres","example":"732 829 320 00074","dtype":"text","numeric":false,"open":false,"code":"siret-invalide","unreadable":"siret-invalide"},"RNA":{"expected":"un numéro RNA : W et neuf caractères","example":"W621001234","dtype":"text","numeric":false,"open":false,"code":"rna-invalide","unreadable":"rna-invalide"},"code postal":{"expected":"un code postal de cinq chiffres","example":"62680","dtype":"text","numeric":false,"open":false,"code":"code-postal-invalide","unreadable":"code-postal-invalide"},"téléphone":{"expected":"un numéro de téléphone","example":"03 53 01 12 34","dtype":"text","numeric":false,"open":false,"code":"telephone-invalide","unreadable":"telephone-invalide"},"courriel":{"expected":"une adresse de courriel","example":"prenom.nom@example.org","dtype":"text","numeric":false,"open":false,"code":"courriel-invalide","unreadable":""},"année":{"expected":"une année de quatre chiffres","example":"2025","dtype":"integer","numeric":true,"open":false,"code":"","unreadable":"nombre-illisible"},"IBAN":{"expected":"un IBAN","example":"FR14 2004 1010 0505 0001 3M02 606","dtype":"text","numeric":false,"open":false,"code":"iban-invalide","unreadable":"iban-invalide"},"date":{"expected":"une date, le jour d'abord","example":"05/03/2025","dtype":"date","numeric":false,"open":false,"code":"","unreadable":"date-illisible"},"montant":{"expected":"un montant en euros","example":"1 200,50 €","dtype":"cents","numeric":true,"open":false,"code":"","unreadable":"montant-illisible"},"montants":{"expected":"un ou plusieurs montants séparés par « ; »","example":"900 ; 400","dtype":"object","numeric":false,"open":false,"code":"","unreadable":"montant-illisible"},"nombre entier":{"expected":"un nombre entier","example":"35","dtype":"integer","numeric":true,"open":false,"code":"","unreadable":"nombre-illisible"},"oui ou non":{"expected":"Oui ou Non","example":"Oui","dtype":"boolean","numeric":false,"open":false,"code":"","unreadable":"valeur-hors-liste"},"pourcentage":{"expected":"un pourcentage","example":"80 %","dtype":"number","numeric":true,"open":false,"code":"","unreadable":"nombre-illisible"},"quorum":{"expected":"un pourcentage ou un nombre de membres","example":"50 %","dtype":"object","numeric":false,"open":false,"code":"","unreadable":"nombre-illisible"},"code":{"expected":"un code","example":"PIC-2025-014","dtype":"text","numeric":false,"open":true,"code":"","unreadable":""},"code de quartier":{"expected":"un code","example":"QN06234M","dtype":"text","numeric":false,"open":false,"code":"quartier-inconnu","unreadable":""},"texte":{"expected":"un texte","example":"Fête des voisins","dtype":"text","numeric":false,"open":true,"code":"","unreadable":""},"codes":{"expected":"des codes séparés par « ; »","example":"M03 ; M07","dtype":"object","numeric":false,"open":false,"code":"","unreadable":""},"heure":{"expected":"une heure","example":"18:30","dtype":"time","numeric":false,"open":false,"code":"","unreadable":"date-illisible"},"nombre":{"expected":"un nombre","example":"12,5","dtype":"number","numeric":true,"open":false,"code":"","unreadable":"nombre-illisible"}},"sheets":[{"name":"Association","optional":false,"by_parameter":true,"headings":["Paramètre","Valeur"],"key":[],"names":[],"columns":[{"name":"name","heading":"Nom","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"acronym","heading":"Sigle","kind":"texte court","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"siret","heading":"SIRET","kind":"SIRET","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"rna","heading":"RNA","kind":"RNA","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"address","heading":"Adresse","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"postcode","heading":"Code postal","kind":"code postal","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"town","heading":"Commune","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"phone","heading":"Téléphone","kind":"téléphone","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"email","heading":"Courriel","kind":"courriel","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"signatory","heading":"Représentant légal","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"signatory_title","heading":"Qualité du représentant","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"year","heading":"Exercice","kind":"année","required":true,"choices":[],"aliases":{},"target":"","by":"","example":"2025"},{"name":"signing_town","heading":"Ville de signature","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"iban","heading":"IBAN","kind":"IBAN","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""}],"parameters":[]},{"name":"Règlement","optional":false,"by_parameter":false,"headings":["Paramètre","À partir du","Valeur","Source"],"key":["parameter","since"],"names":[],"columns":[{"name":"parameter","heading":"Paramètre","kind":"texte court","required":true,"choices":["Plafond par projet","Plafond selon le rang","Plafond annuel par porteur","Plafond collectif d'habitants","Plafond association","Projets par porteur et par an","Délai de dépôt (jours)","Présence du porteur obligatoire","Acompte (%)","Délai de bilan (jours)","Quorum","Majorité","Voix prépondérante","Pouvoirs par membre","Habitants minimum","Budget équilibré","Cofinancement minimum (%)","Frais de gestion (%)","Valeur de l'heure de bénévolat"],"aliases":{},"target":"","by":"","example":""},{"name":"since","heading":"À partir du","kind":"date","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"value","heading":"Valeur","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"parameter","example":""},{"name":"source","heading":"Source","kind":"texte court","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""}],"parameters":[{"name":"ceiling","heading":"Plafond par projet","kind":"montant","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"rank_ceilings","heading":"Plafond selon le rang","kind":"montants","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"holder_year_ceiling","heading":"Plafond annuel par porteur","kind":"montant","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"residents_ceiling","heading":"Plafond collectif d'habitants","kind":"montant","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"association_ceiling","heading":"Plafond association","kind":"montant","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"projects_per_year","heading":"Projets par porteur et par an","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"filing_days","heading":"Délai de dépôt (jours)","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"holder_must_attend","heading":"Présence du porteur obligatoire","kind":"oui ou non","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"advance","heading":"Acompte (%)","kind":"pourcentage","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"report_days","heading":"Délai de bilan (jours)","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"quorum","heading":"Quorum","kind":"quorum","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"majority","heading":"Majorité","kind":"texte court","required":false,"choices":["Simple","Absolue","Deux tiers"],"aliases":{},"target":"","by":"","example":""},{"name":"casting_vote","heading":"Voix prépondérante","kind":"oui ou non","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"proxies","heading":"Pouvoirs par membre","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"least_residents","heading":"Habitants minimum","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"balanced_budget","heading":"Budget équilibré","kind":"oui ou non","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"cofinancing","heading":"Cofinancement minimum (%)","kind":"pourcentage","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"management_fee","heading":"Frais de gestion (%)","kind":"pourcentage","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"volunteer_hour","heading":"Valeur de l'heure de bénévolat","kind":"montant","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""}]},{"name":"Financeurs","optional":false,"by_parameter":false,"headings":["Code","Financeur","Type","Convention du","Montant demandé","Montant notifié","Dont frais de gestion","Compte"],"key":["code"],"names":[{"fields":["name"],"stripped":false}],"columns":[{"name":"code","heading":"Code","kind":"code","required":true,"choices":[],"aliases":{},"target":"","by":"","example":"REG"},{"name":"name","heading":"Financeur","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"","example":"Région Hauts-de-France"},{"name":"type","heading":"Type","kind":"texte court","required":true,"choices":["Région","État","Département","EPCI","Commune","Autre"],"aliases":{},"target":"","by":"","example":""},{"name":"agreed_on","heading":"Convention du","kind":"date","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"requested","heading":"Montant demandé","kind":"montant","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"notified","heading":"Montant notifié","kind":"montant","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"management_fee","heading":"Dont frais de gestion","kind":"montant","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"account","heading":"Compte","kind":"code","required":false,"choices":[],"aliases":{},"target":"","by":"","example":"741"}],"parameters":[]},{"name":"Encaissements","optional":false,"by_parameter":false,"headings":["Financeur","Date","Montant","Référence"],"key":[],"names":[],"columns":[{"name":"funder","heading":"Financeur","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"Financeurs","by":"","example":""},{"name":"day","heading":"Date","kind":"date","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"amount","heading":"Montant","kind":"montant","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"reference","heading":"Référence","kind":"texte court","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""}],"parameters":[]},{"name":"Quartiers","optional":false,"by_parameter":false,"headings":["Code","Quartier","Communes","Statut","Habitants"],"key":["code"],"names":[{"fields":["name"],"stripped":false}],"columns":[{"name":"code","heading":"Code","kind":"code de quartier","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"name","heading":"Quartier","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"","example":"Quartier du 3/15"},{"name":"towns","heading":"Communes","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"","example":"Méricourt"},{"name":"status","heading":"Statut","kind":"texte court","required":true,"choices":["QPV","Veille"],"aliases":{},"target":"","by":"","example":""},{"name":"inhabitants","heading":"Habitants","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""}],"parameters":[]},{"name":"Thématiques","optional":false,"by_parameter":false,"headings":["Code","Thématique","Référentiel","Du","Au","Objectif régional"],"key":["code"],"names":[{"fields":["name"],"stripped":false}],"columns":[{"name":"code","heading":"Code","kind":"code","required":true,"choices":[],"aliases":{},"target":"","by":"","example":"T01"},{"name":"name","heading":"Thématique","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"","example":"Circuits courts"},{"name":"reference","heading":"Référentiel","kind":"code","required":true,"choices":[],"aliases":{},"target":"","by":"","example":"T10"},{"name":"since","heading":"Du","kind":"date","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"until","heading":"Au","kind":"date","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"objective","heading":"Objectif régional","kind":"texte court","required":false,"choices":[],"aliases":{},"target":"Thématiques","by":"","example":""}],"parameters":[]},{"name":"Porteurs","optional":false,"by_parameter":false,"headings":["Code","Type","Nom","Civilité","Prénom du référent","Nom du référent","Adresse","Code postal","Commune","Téléphone","Courriel","SIRET","RNA","IBAN","Titulaire du compte"],"key":["code"],"names":[{"fields":["name"],"stripped":false}],"columns":[{"name":"code","heading":"Code","kind":"code","required":true,"choices":[],"aliases":{},"target":"","by":"","example":"P012"},{"name":"type","heading":"Type","kind":"texte court","required":true,"choices":["Collectif d'habitants","Association","Habitant"],"aliases":{},"target":"","by":"","example":""},{"name":"name","heading":"Nom","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"","example":"Les Jardins du 3/15"},{"name":"civility","heading":"Civilité","kind":"texte court","required":false,"choices":["Madame","Monsieur"],"aliases":{"mme":"Madame","mme.":"Madame","m.":"Monsieur","m":"Monsieur","mr":"Monsieur","mr.":"Monsieur"},"target":"","by":"","example":""},{"name":"first_name","heading":"Prénom du référent","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"last_name","heading":"Nom du référent","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"address","heading":"Adresse","kind":"texte court","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"postcode","heading":"Code postal","kind":"code postal","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"town","heading":"Commune","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"phone","heading":"Téléphone","kind":"téléphone","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"email","heading":"Courriel","kind":"courriel","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"siret","heading":"SIRET","kind":"SIRET","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"rna","heading":"RNA","kind":"RNA","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"iban","heading":"IBAN","kind":"IBAN","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"account_owner","heading":"Titulaire du compte","kind":"texte court","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""}],"parameters":[]},{"name":"Projets","optional":false,"by_parameter":false,"headings":["Code","Déposé le","Porteur","Titre","Description","Thématique","Autres thématiques","Quartier","Début","Fin","Lieu","Public visé","Bénéficiaires prévus","Habitants impliqués","Coût total","Montant demandé","Séance","Retiré le"],"key":["code"],"names":[],"columns":[{"name":"code","heading":"Code","kind":"code","required":true,"choices":[],"aliases":{},"target":"","by":"","example":"PIC-2025-014"},{"name":"filed_on","heading":"Déposé le","kind":"date","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"holder","heading":"Porteur","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"Porteurs","by":"","example":""},{"name":"title","heading":"Titre","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"description","heading":"Description","kind":"texte","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"theme","heading":"Thématique","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"Thématiques","by":"","example":""},{"name":"other_themes","heading":"Autres thématiques","kind":"codes","required":false,"choices":[],"aliases":{},"target":"Thématiques","by":"","example":""},{"name":"district","heading":"Quartier","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"Quartiers","by":"","example":""},{"name":"start","heading":"Début","kind":"date","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"end","heading":"Fin","kind":"date","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"venue","heading":"Lieu","kind":"texte court","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"audience","heading":"Public visé","kind":"texte court","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"expected_people","heading":"Bénéficiaires prévus","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"residents_involved","heading":"Habitants impliqués","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"cost","heading":"Coût total","kind":"montant","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"requested","heading":"Montant demandé","kind":"montant","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"meeting","heading":"Séance","kind":"code","required":false,"choices":[],"aliases":{},"target":"Séances","by":"","example":""},{"name":"withdrawn_on","heading":"Retiré le","kind":"date","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""}],"parameters":[]},{"name":"Budgets","optional":true,"by_parameter":false,"headings":["Projet","Sens","Poste","Libellé","Prévu","Réalisé"],"key":[],"names":[],"columns":[{"name":"project","heading":"Projet","kind":"code","required":true,"choices":[],"aliases":{},"target":"Projets","by":"","example":""},{"name":"side","heading":"Sens","kind":"texte court","required":true,"choices":["Dépense","Recette"],"aliases":{},"target":"","by":"","example":""},{"name":"item","heading":"Poste","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"","example":"60 Achats"},{"name":"label","heading":"Libellé","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"","example":"Terreau et outils"},{"name":"planned","heading":"Prévu","kind":"montant","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"actual","heading":"Réalisé","kind":"montant","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""}],"parameters":[]},{"name":"Membres","optional":false,"by_parameter":false,"headings":["Code","Civilité","Prénom","Nom","Collège","Voix","Du","Au","Courriel","Adresse","Code postal","Commune"],"key":["code"],"names":[{"fields":["first_name","last_name"],"stripped":true},{"fields":["last_name","first_name"],"stripped":false}],"columns":[{"name":"code","heading":"Code","kind":"code","required":true,"choices":[],"aliases":{},"target":"","by":"","example":"M03"},{"name":"civility","heading":"Civilité","kind":"texte court","required":false,"choices":["Madame","Monsieur"],"aliases":{"mme":"Madame","mme.":"Madame","m.":"Monsieur","m":"Monsieur","mr":"Monsieur","mr.":"Monsieur"},"target":"","by":"","example":""},{"name":"first_name","heading":"Prénom","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"last_name","heading":"Nom","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"college","heading":"Collège","kind":"texte court","required":true,"choices":["Habitants","Associations","Élus","Techniciens","Bailleurs","Autre"],"aliases":{},"target":"","by":"","example":""},{"name":"voice","heading":"Voix","kind":"texte court","required":true,"choices":["Délibérative","Consultative"],"aliases":{},"target":"","by":"","example":""},{"name":"since","heading":"Du","kind":"date","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"until","heading":"Au","kind":"date","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"email","heading":"Courriel","kind":"courriel","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"address","heading":"Adresse","kind":"texte court","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"postcode","heading":"Code postal","kind":"code postal","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"town","heading":"Commune","kind":"texte court","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""}],"parameters":[]},{"name":"Séances","optional":false,"by_parameter":false,"headings":["Code","Date","Heure","Lieu","Enveloppe","Président"],"key":["code"],"names":[],"columns":[{"name":"code","heading":"Code","kind":"code","required":true,"choices":[],"aliases":{},"target":"","by":"","example":"C2025-03"},{"name":"day","heading":"Date","kind":"date","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"hour","heading":"Heure","kind":"heure","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"venue","heading":"Lieu","kind":"texte court","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"envelope","heading":"Enveloppe","kind":"montant","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"chair","heading":"Président","kind":"texte court","required":false,"choices":[],"aliases":{},"target":"Membres","by":"","example":""}],"parameters":[]},{"name":"Présences","optional":false,"by_parameter":false,"headings":["Séance","Membre","Présence","Pouvoir à"],"key":["meeting","member"],"names":[],"columns":[{"name":"meeting","heading":"Séance","kind":"code","required":true,"choices":[],"aliases":{},"target":"Séances","by":"","example":""},{"name":"member","heading":"Membre","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"Membres","by":"","example":""},{"name":"presence","heading":"Présence","kind":"texte court","required":true,"choices":["Présent","Représenté","Excusé","Absent"],"aliases":{},"target":"","by":"","example":""},{"name":"proxy","heading":"Pouvoir à","kind":"texte court","required":false,"choices":[],"aliases":{},"target":"Membres","by":"","example":""}],"parameters":[]},{"name":"Décisions","optional":false,"by_parameter":false,"headings":["Séance","Projet","Décision","Montant accordé","Pour","Contre","Abstentions","Déports","Motif","Réserves"],"key":[],"names":[],"columns":[{"name":"meeting","heading":"Séance","kind":"code","required":true,"choices":[],"aliases":{},"target":"Séances","by":"","example":""},{"name":"project","heading":"Projet","kind":"code","required":true,"choices":[],"aliases":{},"target":"Projets","by":"","example":""},{"name":"verdict","heading":"Décision","kind":"texte court","required":true,"choices":["Accord","Accord partiel","Ajournement","Refus"],"aliases":{},"target":"","by":"","example":""},{"name":"granted","heading":"Montant accordé","kind":"montant","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"votes_for","heading":"Pour","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"votes_against","heading":"Contre","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"abstentions","heading":"Abstentions","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"recusals","heading":"Déports","kind":"codes","required":false,"choices":[],"aliases":{},"target":"Membres","by":"","example":""},{"name":"ground","heading":"Motif","kind":"texte","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"reservations","heading":"Réserves","kind":"texte","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""}],"parameters":[]},{"name":"Versements","optional":false,"by_parameter":false,"headings":["Projet","Nature","Date","Montant","Mode","Référence"],"key":[],"names":[],"columns":[{"name":"project","heading":"Projet","kind":"code","required":true,"choices":[],"aliases":{},"target":"Projets","by":"","example":""},{"name":"nature","heading":"Nature","kind":"texte court","required":true,"choices":["Acompte","Solde","Versement unique","Reversement"],"aliases":{},"target":"","by":"","example":""},{"name":"day","heading":"Date","kind":"date","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"amount","heading":"Montant","kind":"montant","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"mode","heading":"Mode","kind":"texte court","required":true,"choices":["Virement","Chèque","Espèces"],"aliases":{},"target":"","by":"","example":""},{"name":"reference","heading":"Référence","kind":"texte court","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""}],"parameters":[]},{"name":"Bilans","optional":false,"by_parameter":false,"headings":["Projet","Reçu le","Début réel","Fin réelle","Participants","Dont habitants du quartier","Femmes","Hommes","Moins de 12 ans","12-17 ans","18-25 ans","26-59 ans","60 ans et plus","Habitants impliqués","Bénévoles","Heures de bénévolat","Dépenses justifiées","Objectifs atteints","Effets sur le quartier","Suites","Difficultés","Présenté à la séance","Avis du comité"],"key":["project"],"names":[],"columns":[{"name":"project","heading":"Projet","kind":"code","required":true,"choices":[],"aliases":{},"target":"Projets","by":"","example":""},{"name":"received_on","heading":"Reçu le","kind":"date","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"start","heading":"Début réel","kind":"date","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"end","heading":"Fin réelle","kind":"date","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"participants","heading":"Participants","kind":"nombre entier","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"from_district","heading":"Dont habitants du quartier","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"women","heading":"Femmes","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"men","heading":"Hommes","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"under_12","heading":"Moins de 12 ans","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"from_12_to_17","heading":"12-17 ans","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"from_18_to_25","heading":"18-25 ans","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"from_26_to_59","heading":"26-59 ans","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"over_60","heading":"60 ans et plus","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"residents_involved","heading":"Habitants impliqués","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"volunteers","heading":"Bénévoles","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"volunteer_hours","heading":"Heures de bénévolat","kind":"nombre","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"justified","heading":"Dépenses justifiées","kind":"montant","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"achieved","heading":"Objectifs atteints","kind":"texte court","required":true,"choices":["Oui","En partie","Non"],"aliases":{},"target":"","by":"","example":""},{"name":"effects","heading":"Effets sur le quartier","kind":"texte","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"sequel","heading":"Suites","kind":"texte","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"difficulties","heading":"Difficultés","kind":"texte","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"presented_at","heading":"Présenté à la séance","kind":"code","required":false,"choices":[],"aliases":{},"target":"Séances","by":"","example":""},{"name":"opinion","heading":"Avis du comité","kind":"texte court","required":false,"choices":["Validé","À compléter","Refusé"],"aliases":{},"target":"","by":"","example":""}],"parameters":[]},{"name":"Charges et produits","optional":true,"by_parameter":false,"headings":["Compte","Libellé","Prévu","Réalisé"],"key":[],"names":[],"columns":[{"name":"account","heading":"Compte","kind":"code","required":true,"choices":[],"aliases":{},"target":"","by":"","example":"6571"},{"name":"label","heading":"Libellé","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"","example":"Aides aux projets"},{"name":"planned","heading":"Prévu","kind":"montant","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"actual","heading":"Réalisé","kind":"montant","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""}],"parameters":[]},{"name":"Accompagnements","optional":true,"by_parameter":false,"headings":["Date","Projet","Porteur","Type","Durée (min)","Objet"],"key":[],"names":[],"columns":[{"name":"day","heading":"Date","kind":"date","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"project","heading":"Projet","kind":"code","required":false,"choices":[],"aliases":{},"target":"Projets","by":"","example":""},{"name":"holder","heading":"Porteur","kind":"texte court","required":false,"choices":[],"aliases":{},"target":"Porteurs","by":"","example":""},{"name":"type","heading":"Type","kind":"texte court","required":true,"choices":["Rendez-vous","Appel","Courriel","Visite","Atelier"],"aliases":{},"target":"","by":"","example":""},{"name":"minutes","heading":"Durée (min)","kind":"nombre entier","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"subject","heading":"Objet","kind":"texte","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""}],"parameters":[]},{"name":"Communication","optional":true,"by_parameter":false,"headings":["Date","Action","Support","Public","Quartier"],"key":[],"names":[],"columns":[{"name":"day","heading":"Date","kind":"date","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"action","heading":"Action","kind":"texte","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"medium","heading":"Support","kind":"texte court","required":true,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"audience","heading":"Public","kind":"texte court","required":false,"choices":[],"aliases":{},"target":"","by":"","example":""},{"name":"district","heading":"Quartier","kind":"texte court","required":false,"choices":[],"aliases":{},"target":"Quartiers","by":"","example":""}],"parameters":[]}],"weekdays":["lundi","mardi","mercredi","jeudi","vendredi","samedi","dimanche"],"months":{"janvier":1,"fevrier":2,"mars":3,"avril":4,"mai":5,"juin":6,"juillet":7,"aout":8,"septembre":9,"octobre":10,"novembre":11,"decembre":12,"janv":1,"fevr":2,"fev":2,"avr":4,"juil":7,"juill":7,"sept":9,"oct":10,"nov":11,"dec":12},"month_names":["janvier","février","mars","avril","mai","juin","juillet","août","septembre","octobre","novembre","décembre"],"yes":["o","oui","true","vrai","x","yes"],"no":["false","faux","n","no","non"],"departments":["02","59","60","62","80"],"districts":["QN00201M","QN00202M","QN00203M","QN00204M","QN00205M","QN00206M","QN00207M","QN00208M","QN00209M","QN00210M","QN00211M","QN00212M","QN00213M","QN00214M","QN00215M","QN00216M","QN00217M","QN05901M","QN05902M","QN05903M","QN05904M","QN05905M","QN05906M","QN05907M","QN05908M","QN05909M","QN05910M","QN05911M","QN05912M","QN05913M","QN05914M","QN05915M","QN05916M","QN05917M","QN05918M","QN05919M","QN05920M","QN05921M","QN05922M","QN05923M","QN05924M","QN05925M","QN05926M","QN05927M","QN05928M","QN05929M","QN05930M","QN05931M","QN05932M","QN05933M","QN05934M","QN05935M","QN05936M","QN05937M","QN05938M","QN05939M","QN05940M","QN05941I","QN05942M","QN05943M","QN05944M","QN05945M","QN05946M","QN05947M","QN05948M","QN05949M","QN05950M","QN05951M","QN05952M","QN05953M","QN05954M","QN05955M","QN05956M","QN05957M","QN05958M","QN05959M","QN05960M","QN05961M","QN05962M","QN05963M","QN05964M","QN05965M","QN05966M","QN05967M","QN05968M","QN05969M","QN05970M","QN05971M","QN05972M","QN05973M","QN05974M","QN05975M","QN05976M","QN05977M","QN05978M","QN05979M","QN05980M","QN05981M","QN05982M","QN05983M","QN05984M","QN05985M","QN05986M","QN05987M","QN05988M","QN05989M","QN05990N","QN05991N","QN05992N","QN05993N","QN05994I","QN06001M","QN06002M","QN06003I","QN06004M","QN06005M","QN06006I","QN06007M","QN06008I","QN06009I","QN06010I","QN06011M","QN06012I","QN06013I","QN06014M","QN06015I","QN06016M","QN06017M","QN06018N","QN06019N","QN06201M","QN06202M","QN06203M","QN06204M","QN06205M","QN06206M","QN06207M","QN06208M","QN06209M","QN06210M","QN06211M","QN06212M","QN06213M","QN06214M","QN06215M","QN06216M","QN06217M","QN06218M","QN06219M","QN06220M","QN06221M","QN06222M","QN06223M","QN06224M","QN06225M","QN06226M","QN06227M","QN06228M","QN06229M","QN06230M","QN06231M","QN06232M","QN06233M","QN06234M","QN06235M","QN06236M","QN06237M","QN06238M","QN06239M","QN06240M","QN06241M","QN06242M","QN06243M","QN06244M","QN06245M","QN06246M","QN06247M","QN06248M","QN06249M","QN06250M","QN06251M","QN06252M","QN06253M","QN06254M","QN06255M","QN06256M","QN06257M","QN06258M","QN06259M","QN06260M","QN06261M","QN06262M","QN06263M","QN06264N","QN08001M","QN08002M","QN08003M","QN08004M","QN08005M","QN08006M","QN08007M","QN08008M","QN08009M","QN08010N"],"ibans":{"AD":"[0-9]{4}[0-9]{4}[A-Z0-9]{12}","AE":"[0-9]{3}[0-9]{16}","AL":"[0-9]{8}[A-Z0-9]{16}","AT":"[0-9]{5}[0-9]{11}","AZ":"[A-Z]{4}[A-Z0-9]{20}","BA":"[0-9]{3}[0-9]{3}[0-9]{8}[0-9]{2}","BE":"[0-9]{3}[0-9]{7}[0-9]{2}","BG":"[A-Z]{4}[0-9]{4}[0-9]{2}[A-Z0-9]{8}","BH":"[A-Z]{4}[A-Z0-9]{14}","BI":"[0-9]{5}[0-9]{5}[0-9]{11}[0-9]{2}","BR":"[0-9]{8}[0-9]{5}[0-9]{10}[A-Z]{1}[A-Z0-9]{1}","BY":"[A-Z0-9]{4}[0-9]{4}[A-Z0-9]{16}","CH":"[0-9]{5}[A-Z0-9]{12}","CR":"[0-9]{4}[0-9]{14}","CY":"[0-9]{3}[0-9]{5}[A-Z0-9]{16}","CZ":"[0-9]{4}[0-9]{16}","DE":"[0-9]{8}[0-9]{10}","DJ":"[0-9]{5}[0-9]{5}[0-9]{11}[0-9]{2}","DK":"[0-9]{4}[0-9]{9}[0-9]{1}","DO":"[A-Z0-9]{4}[0-9]{20}","EE":"[0-9]{2}[0-9]{14}","EG":"[0-9]{4}[0-9]{4}[0-9]{17}","ES":"[0-9]{4}[0-9]{4}[0-9]{1}[0-9]{1}[0-9]{10}","FI":"[0-9]{3}[0-9]{11}","FK":"[A-Z]{2}[0-9]{12}","FO":"[0-9]{4}[0-9]{9}[0-9]{1}","FR":"[0-9]{5}[0-9]{5}[A-Z0-9]{11}[0-9]{2}","GB":"[A-Z]{4}[0-9]{6}[0-9]{8}","GE":"[A-Z]{2}[0-9]{16}","GI":"[A-Z]{4}[A-Z0-9]{15}","GL":"[0-9]{4}[0-9]{9}[0-9]{1}","GR":"[0-9]{3}[0-9]{4}[A-Z0-9]{16}","GT":"[A-Z0-9]{4}[A-Z0-9]{20}","HN":"[A-Z]{4}[0-9]{20}","HR":"[0-9]{7}[0-9]{10}","HU":"[0-9]{3}[0-9]{4}[0-9]{1}[0-9]{15}[0-9]{1}","IE":"[A-Z]{4}[0-9]{6}[0-9]{8}","IL":"[0-9]{3}[0-9]{3}[0-9]{13}","IQ":"[A-Z]{4}[0-9]{3}[0-9]{12}","IS":"[0-9]{4}[0-9]{2}[0-9]{6}[0-9]{10}","IT":"[A-Z]{1}[0-9]{5}[0-9]{5}[A-Z0-9]{12}","JO":"[A-Z]{4}[0-9]{4}[A-Z0-9]{18}","KW":"[A-Z]{4}[A-Z0-9]{22}","KZ":"[0-9]{3}[A-Z0-9]{13}","LB":"[0-9]{4}[A-Z0-9]{20}","LC":"[A-Z]{4}[A-Z0-9]{24}","LI":"[0-9]{5}[A-Z0-9]{12}","LT":"[0-9]{5}[0-9]{11}","LU":"[0-9]{3}[A-Z0-9]{13}","LV":"[A-Z]{4}[A-Z0-9]{13}","LY":"[0-9]{3}[0-9]{3}[0-9]{15}","MC":"[0-9]{5}[0-9]{5}[A-Z0-9]{11}[0-9]{2}","MD":"[A-Z0-9]{2}[A-Z0-9]{18}","ME":"[0-9]{3}[0-9]{13}[0-9]{2}","MK":"[0-9]{3}[A-Z0-9]{10}[0-9]{2}","MN":"[0-9]{4}[0-9]{12}","MR":"[0-9]{5}[0-9]{5}[0-9]{11}[0-9]{2}","MT":"[A-Z]{4}[0-9]{5}[A-Z0-9]{18}","MU":"[A-Z]{4}[0-9]{2}[0-9]{2}[0-9]{12}[0-9]{3}[A-Z]{3}","NI":"[A-Z]{4}[0-9]{20}","NL":"[A-Z]{4}[0-9]{10}","NO":"[0-9]{4}[0-9]{6}[0-9]{1}","OM":"[0-9]{3}[A-Z0-9]{16}","PK":"[A-Z]{4}[A-Z0-9]{16}","PL":"[0-9]{8}[0-9]{16}","PS":"[A-Z]{4}[A-Z0-9]{21}","PT":"[0-9]{4}[0-9]{4}[0-9]{11}[0-9]{2}","QA":"[A-Z]{4}[A-Z0-9]{21}","RO":"[A-Z]{4}[A-Z0-9]{16}","RS":"[0-9]{3}[0-9]{13}[0-9]{2}","RU":"[0-9]{9}[0-9]{5}[A-Z0-9]{15}","SA":"[0-9]{2}[A-Z0-9]{18}","SC":"[A-Z]{4}[0-9]{2}[0-9]{2}[0-9]{16}[A-Z]{3}","SD":"[0-9]{2}[0-9]{12}","SE":"[0-9]{3}[0-9]{16}[0-9]{1}","SI":"[0-9]{5}[0-9]{8}[0-9]{2}","SK":"[0-9]{4}[0-9]{6}[0-9]{10}","SM":"[A-Z]{1}[0-9]{5}[0-9]{5}[A-Z0-9]{12}","SO":"[0-9]{4}[0-9]{3}[0-9]{12}","ST":"[0-9]{4}[0-9]{4}[0-9]{11}[0-9]{2}","SV":"[A-Z]{4}[0-9]{20}","TL":"[0-9]{3}[0-9]{14}[0-9]{2}","TN":"[0-9]{2}[0-9]{3}[0-9]{13}[0-9]{2}","TR":"[0-9]{5}[0-9]{1}[A-Z0-9]{16}","UA":"[0-9]{6}[A-Z0-9]{19}","VA":"[0-9]{3}[0-9]{15}","VG":"[A-Z]{4}[0-9]{16}","XK":"[0-9]{4}[0-9]{10}[0-9]{2}","YE":"[A-Z]{4}[0-9]{4}[A-Z0-9]{18}"}};
// ===== Règles : fin =====

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

// What is wrong with one cell, and what to do, in the words of `pic-sheets verifier` (pic_sheets/reading/faults.py).

var BLOCKING = 'B';
// Past this many choices, an advice names a few and sends to the list.
var MANY_CHOICES = 8;
var FRENCH_IBAN = 27;

// A fault before its address is known; only the codes that both languages tell may be used.
function fault(code, message, advice, proposed) {
  if (!RULES.codes[code]) {
    throw new Error('code inconnu : ' + code);
  }
  return {
    code: code,
    message: message,
    advice: advice,
    proposal: proposed || '',
    blocks: RULES.codes[code].severity === BLOCKING,
  };
}

function issueOf(found, sheet, cell) {
  return {
    sheet: sheet,
    cell: cell,
    code: found.code,
    severity: RULES.codes[found.code].severity,
    message: found.message,
    advice: found.advice,
  };
}

function missing(column) {
  var advice = column.choices.length
    ? 'Choisissez ' + toldChoices(column.choices) + '.'
    : 'Remplissez la cellule' + NBSP + ': ' + expectedIn(column) + '.';
  return fault('valeur-manquante', quoted(column.heading) + ' est vide.', advice);
}

function mergedFault(column, area) {
  var cells = cellAddress(area.top, area.left) + ':' + cellAddress(area.bottom, area.right);
  return fault(
    'valeur-manquante',
    quoted(column.heading) + ' est vide' + NBSP + ': les cellules ' + cells + ' sont fusionnées.',
    'Défusionnez-les, puis remplissez chaque cellule.'
  );
}

function expectedIn(column) {
  if (column.target) {
    return 'un code ou un nom de la feuille ' + quoted(column.target);
  }
  if (column.example) {
    return toldKind(column).expected + ', par exemple ' + quoted(column.example);
  }
  return toldKind(column).open ? toldKind(column).expected : described(column);
}

function described(column) {
  return toldKind(column).expected + ', par exemple ' + quoted(toldKind(column).example);
}

function unreadable(column, value, reason) {
  var kind = toldKind(column);
  var text = shown(value);
  if (kind.unreadable === 'valeur-hors-liste') {
    return outside(column, text);
  }
  var meant = proposal(column, text);
  var advice;
  if (kind.dtype === 'text') {
    advice = 'Mettez la cellule au format Texte, puis retapez ' + (meant ? quoted(meant) : described(column)) + '.';
  } else {
    advice = question(meant) || 'Tapez ' + described(column) + '.';
  }
  return fault(kind.unreadable, cited(repeated(column, text)) + ' ' + reason + ' (' + column.heading + ').', advice, meant);
}

function outside(column, text) {
  var choices = column.choices.length ? column.choices : ['Oui', 'Non'];
  var close = nearest(text, choices, 75) || '';
  return fault(
    'valeur-hors-liste',
    cited(text) + " n'est pas un choix de la colonne " + quoted(column.heading) + '.',
    question(close) || 'Choisissez ' + toldChoices(choices) + '.',
    close
  );
}

function question(text) {
  return text ? 'Vouliez-vous dire ' + quoted(text) + NBSP + '?' : '';
}

function toldChoices(choices) {
  if (choices.length > MANY_CHOICES) {
    return 'dans la liste de la cellule, par exemple ' + listed(choices.slice(0, 3).map(quoted), 'ou');
  }
  return listed(choices.map(quoted), 'ou');
}

function formulaError(column, error) {
  return fault(
    'erreur-de-formule',
    "La formule donne l'erreur " + error.text + ' (' + column.heading + ').',
    'Corrigez la formule, ou remplacez-la par sa valeur.'
  );
}

function numberAsText(column, value) {
  return fault(
    'nombre-en-texte',
    cited(shown(value)) + ' est enregistré comme du texte (' + column.heading + ')' + NBSP +
      ": il est bien lu ici, mais votre tableur ne l'additionne pas.",
    'Retapez le nombre dans une cellule au format Nombre ou Monétaire.'
  );
}

var FORM_MESSAGES = {
  'montant-negatif': [
    'est négatif',
    'Tapez un montant positif' + NBSP + "; de l'argent rendu se note en positif, sur une ligne " + quoted('Reversement') +
      ' de la feuille ' + quoted('Versements') + '.',
  ],
  'date-invraisemblable': [
    "est très loin de l'exercice",
    "Vérifiez l'année, ou laissez si la date est juste.",
  ],
  'quartier-inconnu': [
    "a la forme d'un code QPV mais n'est pas dans la liste officielle 2024",
    'Reprenez le code dans la feuille ' + quoted('Listes') + ' ou sur sig.ville.gouv.fr' + NBSP +
      '; pour un quartier de veille, choisissez votre propre code.',
  ],
};

function malformed(column, code, text) {
  var told = FORM_MESSAGES[code] || [
    "n'a pas la bonne forme",
    'Vérifiez' + NBSP + ': on attend ' + described(column) + '.',
  ];
  var advice = told[1];
  if (kindOf(column).holds) {
    advice = question(proposal(column, text)) || lengthAdvice(column, text) || advice;
  }
  return fault(code, cited(repeated(column, text)) + ' ' + told[0] + ' (' + column.heading + ').', advice);
}

// How many characters a French account number has too many or too few, without showing any.
function lengthAdvice(column, text) {
  var bare = compact(text);
  if (column.kind !== 'IBAN' || bare.indexOf('FR') !== 0 || bare.length === FRENCH_IBAN) {
    return '';
  }
  return (
    'Un IBAN français a ' + FRENCH_IBAN + ' caractères, celui-ci en a ' + bare.length + NBSP + ': recopiez-le depuis le RIB.'
  );
}

// An account number is never shown whole, even when it is wrong.
function repeated(column, text) {
  return column.kind === 'IBAN' ? maskedIban(text) : text;
}

function duplicate(headings, text, first) {
  return fault(
    'doublon',
    cited(text) + ' est déjà en ' + first + ' (' + listed(headings.map(quoted), 'et') + ').',
    'Gardez une seule ligne, ou donnez un autre code à celle-ci.'
  );
}

function unknown(column, text, candidates) {
  var close = nearest(text, candidates, 70) || '';
  if (isAnotherNumber(text, close)) {
    close = '';
  }
  var advice = "Ajoutez-le dans la feuille " + quoted(column.target) + ', ou corrigez-le ici.';
  if (column.kind === 'codes' && text.indexOf(',') >= 0) {
    advice = 'Séparez les valeurs par des points-virgules' + NBSP + ': ' + quoted('T02 ; T05') + '.';
    close = 'T02';
  } else if (close) {
    advice = question(close);
  }
  return fault(
    'reference-inconnue',
    cited(text) + " n'est pas dans la feuille " + quoted(column.target) + ' (' + column.heading + ').',
    advice,
    close
  );
}

// PIC-2025-007 is no slip for PIC-2025-001, but another project.
function isAnotherNumber(text, close) {
  function words(code) {
    return folded(code).replace(/[^\p{L}\p{Nl}\p{No}_]+/gu, '');
  }
  function numbers(code) {
    return allOf(/\p{Nd}+/gu, code).map(Number).join(' ');
  }
  return words(text) === words(close) && numbers(text) !== numbers(close);
}

function sharedName(column, text, codes) {
  var few = codes.slice(0, MANY_CHOICES).map(quoted);
  var told = codes.length <= MANY_CHOICES ? listed(few, 'ou') + '.' : few.join(', ') + '…';
  return fault(
    'reference-inconnue',
    'Plusieurs lignes de la feuille ' + quoted(column.target) + " s'appellent " + cited(text) + ' (' + column.heading + ').',
    'Écrivez le code' + NBSP + ': ' + told
  );
}

// Where a sheet's headings stand, whatever their order, case and accents (pic_sheets/reading/headings.py).
// A table is {name, rows}: rows[0] is row 1 and its first value is column A.

// The share of a sheet's headings from which a table is taken for that sheet.
var HALF = 0.5;

// Folded heading -> field name.
function wantedHeadings(sheet) {
  var wanted = new Map();
  sheet.headings.forEach(function (heading, rank) {
    wanted.set(folded(heading), sheet.by_parameter ? heading : sheet.columns[rank].name);
  });
  return wanted;
}

// The texts of a row with their 1-based columns.
function textsOf(row) {
  var found = [];
  row.forEach(function (value, index) {
    if (typeof value === 'string' && !isBlank(value)) {
      found.push({ number: index + 1, text: squeezed(value) });
    }
  });
  return found;
}

function headingsFound(row, wanted) {
  var found = new Set();
  textsOf(row).forEach(function (each) {
    if (wanted.has(folded(each.text))) {
      found.add(folded(each.text));
    }
  });
  return found.size;
}

// The first row with the most headings, 0 when none has at least two of them.
function bestRow(table, wanted) {
  var best = 0;
  var most = 1;
  table.rows.slice(0, RULES.first_rows).forEach(function (row, index) {
    var found = headingsFound(row, wanted);
    if (found > most) {
      best = index + 1;
      most = found;
    }
  });
  return best;
}

// The share of a sheet's headings that stand on one row of the table.
function sheetLikeness(table, sheet) {
  var wanted = wantedHeadings(sheet);
  var row = bestRow(table, wanted);
  return row ? headingsFound(table.rows[row - 1], wanted) / wanted.size : 0;
}

function hasRequired(table, sheet) {
  var row = bestRow(table, wantedHeadings(sheet));
  var texts = row ? textsOf(table.rows[row - 1]).map(foldedText) : [];
  return sheet.columns.every(function (column) {
    return !column.required || texts.indexOf(folded(column.heading)) >= 0;
  });
}

function foldedText(each) {
  return folded(each.text);
}

// Whether the table has all that another sheet requires, and looks more like it than like this one.
function isOfAnother(table, sheet) {
  if (hasRequired(table, sheet)) {
    return false;
  }
  var own = sheetLikeness(table, sheet);
  return RULES.sheets.some(function (other) {
    return !other.by_parameter && sheetLikeness(table, other) > own && hasRequired(table, other);
  });
}

function headingsNotFound(table, sheet) {
  var message =
    'Les intitulés de la feuille ' + quoted(sheet.name) + ' sont introuvables dans ses ' + RULES.first_rows + ' premières lignes.';
  var advice = 'Remettez sur une même ligne' + NBSP + ': ' + sheet.headings.slice(0, 4).join(', ') + '…';
  var stranger = null;
  var most = -1;
  RULES.sheets.forEach(function (other) {
    var found = sheetLikeness(table, other);
    if (found > most) {
      stranger = other;
      most = found;
    }
  });
  if (stranger.name !== sheet.name && most >= HALF) {
    message = 'La feuille ' + quoted(sheet.name) + ' contient les intitulés de la feuille ' + quoted(stranger.name) + '.';
    advice = 'Remettez chaque tableau dans sa feuille, ou corrigez le nom des onglets.';
  }
  return issueOf(fault('entete-introuvable', message, advice), table.name, '');
}

// {row, columns, issues}, columns being field name -> 1-based column, or {refusal}: the one issue that says why not.
function headingsOf(table, sheet) {
  var wanted = wantedHeadings(sheet);
  var row = bestRow(table, wanted);
  if (!row || isOfAnother(table, sheet)) {
    return { refusal: headingsNotFound(table, sheet) };
  }
  var columns = new Map();
  var doubles = [];
  var extras = [];
  textsOf(table.rows[row - 1]).forEach(function (each) {
    var field = wanted.get(folded(each.text));
    if (field === undefined) {
      extras.push(each);
    } else if (columns.has(field)) {
      doubles.push({ number: each.number, text: each.text, field: field });
    } else {
      columns.set(field, each.number);
    }
  });
  var issues = doubles.map(function (each) {
    return issueOf(
      fault(
        'colonne-en-double',
        "L'intitulé " + cited(each.text) + ' est déjà en ' + cellAddress(row, columns.get(each.field)) + '.',
        "Renommez ou supprimez l'une des deux colonnes" + NBSP + "; en attendant, aucune n'est lue."
      ),
      table.name,
      cellAddress(row, each.number)
    );
  });
  if (!sheet.by_parameter) {
    issues = issues.concat(absentHeadings(table, sheet, row, columns, extras));
    doubles.forEach(function (each) {
      columns.delete(each.field);
    });
  }
  return { row: row, columns: columns, issues: issues };
}

// Required headings that are not there, then headings that are not ours, each unknown one matched at most once.
function absentHeadings(table, sheet, row, columns, extras) {
  var absent = sheet.columns.filter(function (column) {
    return !columns.has(column.name);
  });
  var nameless = namelessColumns(table, row);
  var freeColumn = Math.max.apply(null, [0].concat(textsOf(table.rows[row - 1]).map(numberOf))) + 1;
  var issues = [];
  absent.filter(isRequired).forEach(function (column) {
    var alike = alikeHeading(table, row, column, extras) || namelessIssue(table, row, column, nameless);
    issues.push(alike || absentColumn(table, row, column, freeColumn));
    freeColumn += alike ? 0 : 1;
  });
  var free = absent.map(headingOf);
  extras.forEach(function (each) {
    var close = nearest(each.text, free, 80);
    issues.push(
      issueOf(
        fault(
          'colonne-inconnue',
          'La colonne ' + cited(each.text) + " n'est pas des nôtres" + NBSP + ': elle est laissée de côté.',
          close ? "Si c'est " + quoted(close) + ", corrigez l'intitulé." : "Rien à faire si c'est une colonne à vous."
        ),
        table.name,
        cellAddress(row, each.number)
      )
    );
  });
  return issues;
}

function numberOf(each) {
  return each.number;
}

function headingOf(column) {
  return column.heading;
}

function isRequired(column) {
  return column.required;
}

function textOf(each) {
  return each.text;
}

// The issue of a heading that is most likely this column's, misspelt; it is taken out of the extra ones.
function alikeHeading(table, row, column, extras) {
  var close = nearest(column.heading, extras.map(textOf), 80);
  if (close === null) {
    return null;
  }
  var found = extras.splice(extras.map(textOf).indexOf(close), 1)[0];
  return issueOf(
    fault(
      'colonne-absente',
      'La colonne ' + quoted(column.heading) + ' manque' + NBSP + '; ' + quoted(close) + ' lui ressemble.',
      'Renommez cet intitulé en ' + quoted(column.heading) + '.'
    ),
    table.name,
    cellAddress(row, found.number)
  );
}

// The columns with cells under the headings and none above them, between the first heading and the last.
function namelessColumns(table, row) {
  var named = textsOf(table.rows[row - 1]).map(numberOf);
  var found = [];
  for (var number = named[0]; number < named[named.length - 1]; number++) {
    if (named.indexOf(number) < 0 && cellsUnder(table, row, number).some(isFilled)) {
      found.push(number);
    }
  }
  return found;
}

function isFilled(value) {
  return !isBlank(value);
}

function cellsUnder(table, row, number) {
  return table.rows.slice(row).map(function (line) {
    return cellOf(line, number - 1);
  });
}

function cellOf(row, position) {
  return position < row.length ? row[position] : null;
}

// The issue of a column that lost its heading: the first nameless one whose cells could all be this one's.
function namelessIssue(table, row, column, nameless) {
  var rank = nameless.findIndex(function (number) {
    return cellsUnder(table, row, number).every(function (value) {
      return isBlank(value) || fits(value, column);
    });
  });
  if (rank < 0) {
    return null;
  }
  return issueOf(
    fault(
      'colonne-absente',
      'La colonne ' + quoted(column.heading) + ' manque' + NBSP + "; celle-ci n'a pas d'intitulé.",
      "Si c'est elle, écrivez " + quoted(column.heading) + ' dans cette cellule.'
    ),
    table.name,
    cellAddress(row, nameless.splice(rank, 1)[0])
  );
}

function fits(value, column) {
  var found = readCell(value, column);
  return !(found.fault && found.fault.blocks) && (!column.choices.length || column.choices.indexOf(found.read) >= 0);
}

function absentColumn(table, row, column, free) {
  return issueOf(
    fault(
      'colonne-absente',
      'La colonne ' + quoted(column.heading) + ' manque.',
      'Ajoutez une colonne ' + quoted(column.heading) + ' sur la ligne des intitulés (ligne ' + row + ').'
    ),
    table.name,
    cellAddress(row, free)
  );
}

// Rows that are not records, or hardly one: a total, a comment, a line just begun, another table (reading/odd_rows.py, other_tables.py).
// A row's cells are {column, value}, in the order of the declaration.

var TOTAL = /^(?:(?:sous[- ])?tota(?:l|ux)\b.*|somme\b.*|cumul\b.*)$/;

// {column, fault, isRecord}: the one fault of a row that lacks required cells, null for any other row.
function oddRow(cells, sheet) {
  var lacking = cells.filter(isLacking);
  if (!lacking.length) {
    return null;
  }
  var filled = cells.filter(isFilledCell);
  var total = totalColumn(cells[0], filled, lacking);
  if (total) {
    return { column: total, fault: totalFault(), isRecord: false };
  }
  if (filled.length > 2 || lacking.length < 2 * filled.length) {
    return null;
  }
  var named = filled.some(function (cell) {
    return cell.column.name === sheet.key[0] && !isSentence(cell.value);
  });
  return { column: named ? lacking[0].column : filled[0].column, fault: begunFault(filled, lacking), isRecord: named };
}

function isLacking(cell) {
  return cell.column.required && isBlank(cell.value);
}

function isFilledCell(cell) {
  return !isBlank(cell.value);
}

// Whether a text where a code is due is a comment: several words without a figure.
function isSentence(value) {
  return typeof value === 'string' && squeezed(value).indexOf(' ') >= 0 && !/[\p{Nd}\u00b2\u00b3\u00b9]/u.test(value);
}

// Whether a row says the headings again, as people do in the middle of a long table.
function isRepeatedHeading(cells) {
  return (
    cells.filter(isFilledCell).length > 1 &&
    cells.every(function (cell) {
      return isBlank(cell.value) || (typeof cell.value === 'string' && folded(cell.value) === folded(cell.column.heading));
    })
  );
}

// The column that shows the row to be a total: the word where the row is named, or sums that nothing names.
function totalColumn(first, filled, lacking) {
  if (!isBlank(first.value)) {
    return saysTotal(first) ? first.column : null;
  }
  var label = filled.find(saysTotal);
  if (label) {
    return label.column;
  }
  var sumsOnly = lacking.length >= 2 && filled.every(function (cell) {
    return toldKind(cell.column).numeric;
  });
  return sumsOnly ? filled[0].column : null;
}

function saysTotal(cell) {
  return typeof cell.value === 'string' && TOTAL.test(folded(cell.value));
}

function totalFault() {
  return fault(
    'valeur-manquante',
    'Cette ligne ressemble à un total' + NBSP + ": elle n'est pas comptée.",
    'Supprimez-la, ou mettez le total au-dessus des intitulés ou dans une autre feuille.'
  );
}

function begunFault(filled, lacking) {
  var told = filled.map(function (cell) {
    return cited(shown(cell.value));
  });
  var names = lacking.slice(0, 3).map(function (cell) {
    return cell.column.heading;
  });
  return fault(
    'valeur-manquante',
    'Cette ligne ne contient que ' + listed(told, 'et') + NBSP + ': il manque ' + names.join(', ') + (lacking.length > 3 ? '…' : '.'),
    "Complétez-la, ou supprimez-la si c'est un commentaire."
  );
}

// {rows, issues}: the numbers of the rows that belong to another table under a sheet's own, and one issue for each of these.
function otherTables(table, sheet, heading, positions) {
  var second = secondSheet(table, sheet, heading);
  var end = second ? second.number : table.rows.length + 1;
  var summaries = blocksOf(table, heading, end, positions).filter(function (block, rank) {
    return rank && block.length > 1 && isSummary(table, sheet, block, positions);
  });
  var rows = new Set([].concat.apply([], summaries));
  for (var number = end; number <= table.rows.length; number++) {
    rows.add(number);
  }
  var issues = summaries.map(function (block) {
    return summaryIssue(table, sheet, block, positions);
  });
  return { rows: rows, issues: second ? issues.concat([secondSheetIssue(table, second)]) : issues };
}

// The first row of the headings of another sheet of ours, spelt as we spell them, as copies are.
function secondSheet(table, sheet, heading) {
  var others = RULES.sheets.filter(function (other) {
    return other.name !== sheet.name;
  });
  for (var number = heading + 1; number <= table.rows.length; number++) {
    var texts = Array.from(new Set(table.rows[number - 1].filter(isText)));
    if (texts.filter(isOurHeading(others)).length >= 3) {
      var found = others.find(function (other) {
        var theirs = texts.filter(isOurHeading([other]));
        return theirs.length >= Math.max(3, 0.6 * new Set(other.headings).size);
      });
      var foreign = texts.filter(isOurHeading(others)).filter(function (text) {
        return sheet.headings.indexOf(text) < 0;
      });
      if (found && foreign.length > 1) {
        return { number: number, sheet: found };
      }
    }
  }
  return null;
}

function isText(value) {
  return typeof value === 'string';
}

function isOurHeading(sheets) {
  return function (text) {
    return sheets.some(function (sheet) {
      return sheet.headings.indexOf(text) >= 0;
    });
  };
}

function cellsOf(row, positions) {
  return positions.map(function (each) {
    return { column: each.column, value: cellOf(row, each.position) };
  });
}

// Runs of rows between blank ones, from the headings to the row `end`, left out.
function blocksOf(table, heading, end, positions) {
  var blocks = [];
  var block = [];
  for (var number = heading + 1; number < end; number++) {
    if (cellsOf(table.rows[number - 1], positions).some(isFilledCell)) {
      block.push(number);
    } else if (block.length) {
      blocks.push(block);
      block = [];
    }
  }
  return block.length ? blocks.concat([block]) : blocks;
}

function isSummary(table, sheet, block, positions) {
  var required = positions.filter(function (each) {
    return each.column.required;
  }).length;
  var rows = block.map(function (number) {
    return cellsOf(table.rows[number - 1], positions);
  });
  return (
    rows.every(function (cells) {
      return cells.filter(isLacking).length >= Math.max(2, required / 2);
    }) &&
    rows.some(function (cells) {
      return cells.some(function (cell) {
        return isBlank(cell.value) ? sheet.key.indexOf(cell.column.name) >= 0 : !fits(cell.value, cell.column);
      });
    })
  );
}

function summaryIssue(table, sheet, block, positions) {
  var first = positions.find(function (each) {
    return !isBlank(cellOf(table.rows[block[0] - 1], each.position));
  });
  return issueOf(
    fault(
      'valeur-manquante',
      'Un autre tableau commence ici' + NBSP + ': les lignes ' + block[0] + ' à ' + block[block.length - 1] + ' ne sont pas lues.',
      'Mettez-le dans une autre feuille ou au-dessus des intitulés' + NBSP + '; si ce sont des lignes de la feuille ' +
        quoted(sheet.name) + ', complétez-les.'
    ),
    table.name,
    cellAddress(block[0], first.position + 1)
  );
}

function secondSheetIssue(table, second) {
  return issueOf(
    fault(
      'valeur-manquante',
      'Le tableau de la feuille ' + quoted(second.sheet.name) + ' commence ici' + NBSP + ": il n'est pas lu.",
      'Déplacez-le dans sa propre feuille, nommée ' + quoted(second.sheet.name) + '.'
    ),
    table.name,
    cellAddress(second.number, table.rows[second.number - 1].findIndex(isFilled) + 1)
  );
}

// Rows whose cells slid sideways: a block pasted one column too far, a cell deleted or inserted (reading/slid_rows.py).

// From how many cells that do not fit on, a row may have slid rather than hold slips.
var SEVERAL_MISFITS = 3;

// {names, first, fault}: how the cells of a row slid, null when they did not.
function slideOf(row, number, positions) {
  var misfits = misfitsOf(row, positions);
  if (misfits.length < SEVERAL_MISFITS) {
    return null;
  }
  var first = misfits[0];
  var slides = possibleSlides(row, first.position);
  for (var i = 0; i < slides.length; i++) {
    var left = misfitsOf(movedBack(row, slides[i].start, slides[i].columnsOff), positions).length;
    if (left <= (slides[i].columnsOff > 0 ? 0 : 1)) {
      var start = Math.min(slides[i].start, first.position);
      return {
        names: positions.filter(function (each) {
          return each.position >= start;
        }),
        first: first.column,
        fault: slideFault(first.fault, slides[i].columnsOff, cellAddress(number, first.position + 1)),
      };
    }
  }
  return null;
}

function possibleSlides(row, position) {
  var found = [];
  for (var columnsOff = 1; columnsOff <= 2; columnsOff++) {
    for (var start = position; start >= 0; start--) {
      if (row.slice(start, start + columnsOff).every(isBlank)) {
        found.push({ start: start, columnsOff: columnsOff });
      }
    }
  }
  return found.concat([{ start: position, columnsOff: -1 }]);
}

function movedBack(row, start, columnsOff) {
  var before = row.slice(0, start);
  return columnsOff < 0 ? before.concat([null], row.slice(start)) : before.concat(row.slice(start + columnsOff));
}

// The cells that are not of their columns, each with its fault; a value told by a parameter may be anything.
function misfitsOf(row, positions) {
  var found = [];
  positions.forEach(function (each) {
    var misfit = misfitOf(cellOf(row, each.position), each.column);
    if (misfit) {
      found.push({ column: each.column, position: each.position, fault: misfit });
    }
  });
  return found;
}

function misfitOf(value, column) {
  if (isBlank(value)) {
    return column.required ? missing(column) : null;
  }
  if (column.by) {
    return null;
  }
  var found = readCell(value, column);
  if (found.fault && found.fault.blocks) {
    return found.fault;
  }
  if (column.choices.length && column.choices.indexOf(found.read) < 0) {
    return outside(column, shown(value));
  }
  var holds = kindOf(column).holds;
  if (holds && (found.read === null || !holds(found.read))) {
    return found.fault || outside(column, shown(value));
  }
  return null;
}

function slideFault(found, columnsOff, cell) {
  var toTheRight = columnsOff > 0;
  var howFar = Math.abs(columnsOff) === 1 ? "d'une colonne" : 'de ' + Math.abs(columnsOff) + ' colonnes';
  return fault(
    found.code,
    'Les cellules de cette ligne sont décalées ' + howFar + ' vers la ' + (toTheRight ? 'droite' : 'gauche') + ', à partir de ' + cell + '.',
    'Remettez-les ' + howFar + ' vers la ' + (toTheRight ? 'gauche' : 'droite') + NBSP +
      ': coupez la suite de la ligne, collez-la à sa place.'
  );
}

// A sheet whose cells have been typed one by one, with the faults found so far (reading/typed_sheets.py, parameter_sheets.py).

function TypedSheet(table, sheet, columns, found) {
  this.table = table;
  this.sheet = sheet;
  this.columns = columns;
  this.heading = found.row;
  this.issues = found.issues.slice();
  // Field name -> its values, row by row.
  this.values = new Map();
  // One a row: {row, columns, rows}, from field name to its column and, in a sheet of parameters, its own row.
  this.places = [];
  // One a row: field name -> its faults and when the first was told; and the fields that another fault speaks for.
  this.faults = [];
  this.quiet = [];
  this.told = 0;
  columns.forEach(function (column) {
    this.values.set(column.name, []);
  }, this);
}

TypedSheet.prototype.addRow = function (place) {
  this.places.push(place);
  this.faults.push(new Map());
  this.quiet.push(new Set());
};

TypedSheet.prototype.faultsOf = function (index, name) {
  return this.faults[index].has(name) ? this.faults[index].get(name).list : [];
};

TypedSheet.prototype.add = function (index, name, found) {
  var faults = this.faults[index];
  if (!faults.has(name)) {
    faults.set(name, { rank: this.told, list: [] });
    this.told += 1;
  }
  faults.get(name).list.push(found);
};

// Whether a blocking fault is on the cell already, so that no other may be said of it.
TypedSheet.prototype.isFaulty = function (index, name) {
  return this.faultsOf(index, name).some(function (found) {
    return found.blocks;
  });
};

TypedSheet.prototype.cell = function (index, name) {
  var place = this.places[index];
  return cellAddress(place.rows ? place.rows.get(name) : place.row, place.columns.get(name));
};

// The merged cells that hide this one, undefined when there are none.
TypedSheet.prototype.mergedInto = function (index, name) {
  var place = this.places[index];
  var column = place.columns.get(name);
  if (place.rows) {
    return undefined;
  }
  return this.table.merged().find(function (area) {
    var isInside = area.top <= place.row && place.row <= area.bottom && area.left <= column && column <= area.right;
    return isInside && (place.row !== area.top || column !== area.left);
  });
};

// The cells of every row under the headings that is not blank, typed.
function typedSheet(table, sheet, found) {
  var columns = sheet.columns.filter(function (column) {
    return found.columns.has(column.name);
  });
  var positions = columns.map(function (column) {
    return { column: column, position: found.columns.get(column.name) - 1 };
  });
  var typed = new TypedSheet(table, sheet, columns, found);
  var strange = otherTables(table, sheet, found.row, positions);
  typed.issues = typed.issues.concat(strange.issues);
  for (var number = found.row + 1; number <= table.rows.length; number++) {
    var cells = cellsOf(table.rows[number - 1], positions);
    if (!strange.rows.has(number) && cells.some(isFilledCell) && !isRepeatedHeading(cells)) {
      typeRecord(typed, number, cells, found.columns, positions);
    }
  }
  return typed;
}

function typeRecord(typed, number, cells, columns, positions) {
  var odd = oddRow(cells, typed.sheet);
  if (odd && !odd.isRecord) {
    typed.issues.push(issueOf(odd.fault, typed.table.name, cellAddress(number, columns.get(odd.column.name))));
    return;
  }
  typed.addRow({ row: number, columns: columns, rows: null });
  var index = typed.places.length - 1;
  cells.forEach(function (cell) {
    var found = cell.column.by ? readAsTold(typed, index, cell, cells) : readCell(cell.value, cell.column);
    typed.values.get(cell.column.name).push(found.read);
    if (found.fault) {
      typed.add(index, cell.column.name, found.fault);
    }
  });
  if (odd) {
    typed.add(index, odd.column.name, odd.fault);
    cells.forEach(function (cell) {
      if (isBlank(cell.value)) {
        typed.quiet[index].add(cell.column.name);
      }
    });
  } else if (hasMisfits(typed, index, cells)) {
    tellSlide(typed, index, positions);
  }
}

// A value read as its row's parameter says; when that is not one of ours, its own fault speaks for its value.
function readAsTold(typed, index, cell, cells) {
  var name = cells.find(function (each) {
    return each.column.name === cell.column.by;
  });
  var teller = name && typeof name.value === 'string' ? parameterOf(typed.sheet, name.value) : undefined;
  if (!teller) {
    if (!isBlank(cell.value)) {
      typed.quiet[index].add(cell.column.name);
    }
    return { read: null, fault: null };
  }
  var found = readCell(cell.value, teller);
  return { read: found.read, fault: found.fault || formFault(found.read, teller) };
}

function parameterOf(sheet, name) {
  return sheet.parameters.find(function (column) {
    return folded(column.heading) === folded(name);
  });
}

function hasMisfits(typed, index, cells) {
  return cells.some(function (cell) {
    var column = cell.column;
    if (typed.faults[index].has(column.name)) {
      return typed.isFaulty(index, column.name);
    }
    var read = typed.values.get(column.name)[index];
    return column.choices.length > 0 && read !== null && column.choices.indexOf(read) < 0;
  });
}

// Tell in one line that the cells of a row slid, when they did; those are not read.
function tellSlide(typed, index, positions) {
  var number = typed.places[index].row;
  var found = slideOf(typed.table.rows[number - 1], number, positions);
  if (!found) {
    return;
  }
  found.names.forEach(function (each) {
    typed.faults[index].delete(each.column.name);
    typed.values.get(each.column.name)[index] = null;
    typed.quiet[index].add(each.column.name);
  });
  typed.add(index, found.first.name, found.fault);
}

// The one row that a sheet of parameters makes, each field on its own line.
function typedParameters(table, sheet, found) {
  var nameColumn = found.columns.get(sheet.headings[0]);
  var valueColumn = found.columns.get(sheet.headings[1]);
  var typed = new TypedSheet(table, sheet, sheet.columns, found);
  var rows = new Map();
  var strange = [];
  typed.addRow({ row: found.row, columns: new Map(), rows: rows });
  sheet.columns.forEach(function (column) {
    typed.values.get(column.name).push(null);
  });
  for (var number = found.row + 1; number <= table.rows.length; number++) {
    var row = table.rows[number - 1];
    var label = cellOf(row, nameColumn - 1);
    if (typeof label === 'string' && !isBlank(label)) {
      typeParameter(typed, number, label, cellOf(row, valueColumn - 1), rows, strange, nameColumn);
    }
  }
  rows.forEach(function (_line, name) {
    typed.places[0].columns.set(name, valueColumn);
  });
  tellAbsentParameters(typed, strange, nameColumn);
  return typed;
}

function typeParameter(typed, number, label, value, rows, strange, nameColumn) {
  var column = typed.sheet.columns.find(function (each) {
    return folded(each.heading) === folded(label);
  });
  if (!column) {
    strange.push({ number: number, text: label });
  } else if (rows.has(column.name)) {
    var doubled = fault(
      'colonne-en-double',
      'Le paramètre ' + cited(label) + ' est écrit deux fois.',
      'Gardez une seule des deux lignes.'
    );
    typed.issues.push(issueOf(doubled, typed.table.name, cellAddress(number, nameColumn)));
  } else {
    rows.set(column.name, number);
    var found = readCell(value, column);
    typed.values.get(column.name)[0] = found.read;
    if (found.fault) {
      typed.add(0, column.name, found.fault);
    }
  }
}

// Tell the required parameters that are not there, each on the label that looks like it, and the labels not ours.
function tellAbsentParameters(typed, strange, nameColumn) {
  var free = typed.table.rows.length + 1;
  var absent = typed.columns.filter(function (column) {
    return !typed.places[0].columns.has(column.name);
  });
  absent.filter(isRequired).forEach(function (column) {
    typed.add(0, column.name, missing(column));
    var close = nearest(column.heading, strange.map(textOf), 80);
    var line = close === null ? free : strange.splice(strange.map(textOf).indexOf(close), 1)[0].number;
    free += close === null ? 1 : 0;
    typed.issues.push(issueOf(absentParameter(column, close), typed.table.name, cellAddress(line, nameColumn)));
  });
  strange.forEach(function (each) {
    var close = nearest(each.text, absent.map(headingOf), 80);
    var found = fault(
      'colonne-inconnue',
      'Le paramètre ' + cited(each.text) + " n'est pas des nôtres" + NBSP + ': il est laissé de côté.',
      close ? "Si c'est " + quoted(close) + ', corrigez-le.' : "Rien à faire si c'est une ligne à vous."
    );
    typed.issues.push(issueOf(found, typed.table.name, cellAddress(each.number, nameColumn)));
  });
}

function absentParameter(column, close) {
  if (close !== null) {
    return fault(
      'colonne-absente',
      'Le paramètre ' + quoted(column.heading) + ' manque' + NBSP + '; ' + quoted(close) + ' lui ressemble.',
      'Renommez cette ligne en ' + quoted(column.heading) + '.'
    );
  }
  return fault(
    'colonne-absente',
    'Le paramètre ' + quoted(column.heading) + ' manque.',
    'Ajoutez une ligne ' + quoted(column.heading) + ' et sa valeur.'
  );
}

// References from sheet to sheet: by code, or by a name that one row alone bears (pic_sheets/reading/references.py).

// Past so many different wrong references in a column, no one reads what each may have meant.
var MOST_SUGGESTIONS = 200;

// {codes, names, spelled}: how the rows of a sheet may be called, null when its codes could not be read.
function directoryOf(typed) {
  var codes = typed.sheet.key.length ? typed.values.get(typed.sheet.key[0]) : undefined;
  if (!codes) {
    return null;
  }
  var known = { codes: new Map(), names: new Map(), spelled: new Set() };
  codes.forEach(function (code, index) {
    if (!code) {
      return;
    }
    if (!known.codes.has(folded(code))) {
      known.codes.set(folded(code), code);
    }
    known.spelled.add(code);
    typed.sheet.names.forEach(function (parts) {
      var name = nameOf(typed, index, parts);
      if (name) {
        known.names.set(folded(name), (known.names.get(folded(name)) || new Set()).add(code));
        known.spelled.add(name);
      }
    });
  });
  return known;
}

function nameOf(typed, index, name) {
  var words = name.fields.map(function (field) {
    var values = typed.values.get(field);
    return (values && values[index]) || '';
  });
  return name.stripped ? stripped(words.join(' ')) : words.join(' ');
}

// Replace every reference by the code it means; what means none, or several, gets its fault and is left blank.
// A reference to a sheet that could not be read stays as typed: one missing sheet is one issue, not hundreds.
function resolveReferences(sheets) {
  var directories = new Map();
  sheets.forEach(function (typed) {
    directories.set(typed.sheet.name, directoryOf(typed));
  });
  sheets.forEach(function (typed) {
    typed.columns.forEach(function (column) {
      if (column.target && directories.get(column.target)) {
        resolveColumn(typed, column, directories.get(column.target));
      }
    });
  });
}

function resolveColumn(typed, column, known) {
  var values = typed.values.get(column.name);
  var unknownBefore = new Map();
  values.forEach(function (value, index) {
    if (value === null || value === '') {
      return;
    }
    var isMany = Array.isArray(value);
    var resolved = [];
    (isMany ? value : [value]).forEach(function (text) {
      var found = resolvedCode(text, column, known, unknownBefore);
      if (found.fault) {
        typed.add(index, column.name, found.fault);
      } else {
        resolved.push(found.code);
      }
    });
    values[index] = isMany ? resolved : resolved.length ? resolved[0] : null;
  });
}

function resolvedCode(text, column, known, unknownBefore) {
  var wanted = folded(text);
  if (known.codes.has(wanted)) {
    return { code: known.codes.get(wanted), fault: null };
  }
  var bearers = Array.from(known.names.get(wanted) || []);
  if (bearers.length === 1) {
    return { code: bearers[0], fault: null };
  }
  if (bearers.length) {
    return { code: null, fault: sharedName(column, text, bearers) };
  }
  if (!unknownBefore.has(text)) {
    var candidates = unknownBefore.size < MOST_SUGGESTIONS ? Array.from(known.spelled) : [];
    unknownBefore.set(text, unknown(column, text, candidates));
  }
  return { code: null, fault: unknownBefore.get(text) };
}

// What typed values must be: filled where required, one of the choices, positive, likely, of their form, and each key once
// (pic_sheets/reading/schemas.py and reader.py); then the columns of which no cell fits (whole_columns.py).

var YEARS_BEHIND = 30;
var YEARS_AHEAD = 10;
// From how many cells on, a column without one that fits is told as a whole.
var SEVERAL_CELLS = 3;
var WRONG_CELLS = ['montant-illisible', 'date-illisible', 'nombre-illisible', 'valeur-hors-liste', 'reference-inconnue'];

function checkValues(typed, year) {
  var keys = keysOf(typed);
  var firsts = new Map();
  typed.places.forEach(function (_place, index) {
    typed.columns.forEach(function (column) {
      failuresOf(typed, index, column, year).forEach(function (code) {
        note(typed, index, column, code);
      });
    });
    if (keys[index] !== null && firsts.has(keys[index])) {
      noteDouble(typed, index, firsts.get(keys[index]));
    } else if (keys[index] !== null) {
      firsts.set(keys[index], index);
    }
  });
}

// The codes of what is wrong with a value, in the order of the checks.
function failuresOf(typed, index, column, year) {
  var value = typed.values.get(column.name)[index];
  var kind = toldKind(column);
  if (value === null) {
    return column.required ? ['valeur-manquante'] : [];
  }
  var found = [];
  if (column.choices.length && column.choices.indexOf(value) < 0) {
    found.push('valeur-hors-liste');
  }
  if (column.by) {
    return found;
  }
  if (kind.dtype === 'cents' && value.negative) {
    found.push('montant-negatif');
  }
  if (kind.dtype === 'date' && (value.year < year - YEARS_BEHIND || value.year > year + YEARS_AHEAD)) {
    found.push('date-invraisemblable');
  }
  if (kindOf(column).holds && !kindOf(column).holds(value)) {
    found.push(kind.code);
  }
  return found;
}

// Turn a failure into a fault of its cell, unless a worse one is there already.
function note(typed, index, column, code) {
  if (typed.isFaulty(index, column.name) || typed.quiet[index].has(column.name)) {
    return;
  }
  var found;
  if (code === 'valeur-manquante') {
    var area = typed.mergedInto(index, column.name);
    found = area ? mergedFault(column, area) : missing(column);
  } else {
    var text = shown(typed.values.get(column.name)[index]);
    found = code === 'valeur-hors-liste' ? outside(column, text) : malformed(column, code, text);
  }
  typed.add(index, column.name, found);
}

// Each row's key on one line, null when a part of it is blank.
function keysOf(typed) {
  var key = typed.sheet.key;
  var isWhole = key.length > 0 && key.every(function (name) {
    return typed.values.has(name);
  });
  return typed.places.map(function (_place, index) {
    var parts = isWhole ? keyParts(typed, index) : [];
    var isFilledKey = parts.length > 0 && parts.every(function (part) {
      return part !== null && part !== '';
    });
    return isFilledKey ? folded(parts.map(keyText).join(' | ')) : null;
  });
}

function keyParts(typed, index) {
  return typed.sheet.key.map(function (name) {
    return typed.values.get(name)[index];
  });
}

function keyText(part) {
  return part.type === 'day' ? isoDate(part) : part;
}

function noteDouble(typed, index, first) {
  var names = typed.sheet.key;
  if (typed.isFaulty(index, names[0]) || typed.quiet[index].has(names[0])) {
    return;
  }
  var headings = names.map(function (name) {
    return typed.columns.find(function (column) {
      return column.name === name;
    }).heading;
  });
  var text = keyParts(typed, index).map(shown).join(' | ');
  typed.add(index, names[0], duplicate(headings, text, typed.cell(first, names[0])));
}

// Tell on its heading a column of which every filled cell is wrong, and no more on its cells.
function tellWholeColumns(typed) {
  var wrong = wrongColumns(typed);
  wrong.forEach(function (each) {
    var name = each.column.name;
    typed.places.forEach(function (_place, index) {
      if (typed.faults[index].delete(name)) {
        typed.quiet[index].add(name);
      }
    });
    var found = fault(each.code, wholeMessage(each.column, each.code), wholeAdvice(typed, each.column, wrong));
    var address = cellAddress(typed.heading, typed.places[0].columns.get(name));
    typed.issues.push(issueOf(found, typed.table.name, address));
  });
}

// The columns without a cell that fits, in the order in which they were told; those with something to propose are left.
function wrongColumns(typed) {
  var found = [];
  typed.columns.forEach(function (column) {
    var first = [];
    var filled = 0;
    var rank = Infinity;
    typed.places.forEach(function (_place, index) {
      var faults = typed.faultsOf(index, column.name);
      if (faults.length && isWrong(faults[0])) {
        first.push(faults[0]);
        rank = Math.min(rank, typed.faults[index].get(column.name).rank);
      }
      filled += typed.values.get(column.name)[index] !== null || faults.some(isWrong) ? 1 : 0;
    });
    if (first.length >= SEVERAL_CELLS && first.length === filled && !first.some(hasProposal) && !column.by) {
      found.push({ column: column, code: first[0].code, rank: rank });
    }
  });
  return found.sort(function (one, other) {
    return one.rank - other.rank;
  });
}

function isWrong(found) {
  return WRONG_CELLS.indexOf(found.code) >= 0;
}

function hasProposal(found) {
  return found.proposal !== '';
}

function wholeMessage(column, code) {
  var start = 'Aucune valeur de la colonne ' + quoted(column.heading);
  if (code === 'reference-inconnue') {
    return start + " n'est dans la feuille " + quoted(column.target) + '.';
  }
  if (code === 'valeur-hors-liste') {
    return start + " n'est un de ses choix.";
  }
  return start + " n'est " + toldKind(column).expected.split(',')[0] + '.';
}

function wholeAdvice(typed, column, wrong) {
  var other = otherHeading(typed, column, wrong);
  if (!other) {
    return "Vérifiez que l'intitulé est au-dessus de la bonne colonne.";
  }
  return (
    'Les intitulés ' + quoted(column.heading) + ' et ' + quoted(other.heading) + ' sont sans doute inversés' + NBSP + ': échangez-les.'
  );
}

// The column whose heading was most likely exchanged with this one's: also wrong, or a text that reads as this one.
function otherHeading(typed, column, wrong) {
  var others = wrong.filter(function (each) {
    return each.column !== column;
  });
  if (others.length === 1) {
    return others[0].column;
  }
  return typed.columns.find(function (other) {
    return other !== column && toldKind(other).dtype === 'text' && !other.choices.length && allRead(typed, other, column);
  });
}

// Whether every text of one column could be a value of the other.
function allRead(typed, texts, column) {
  var found = typed.values.get(texts.name).filter(Boolean);
  return (
    toldKind(column).dtype !== 'text' &&
    found.length >= SEVERAL_CELLS &&
    found.every(function (text) {
      return attempted(kindOf(column).read, text) !== undefined;
    })
  );
}

// The whole workbook, read: every issue of structure, cells and keys (pic_sheets/reading/reader.py).

// Used for the plausibility of dates only, when the fund does not say its year.
var ANY_YEAR = 2025;

// {refusal} when it is no workbook of a fund, else {issues}, in the order of the sheets, rows and columns.
function readTables(tables, name) {
  var refusal = refusalOf(tables, name);
  if (refusal) {
    return { refusal: refusal, issues: [] };
  }
  var byName = new Map();
  tables.forEach(function (table) {
    if (!byName.has(folded(table.name))) {
      byName.set(folded(table.name), table);
    }
  });
  var issues = [];
  var typed = [];
  RULES.sheets.forEach(function (sheet) {
    var table = byName.get(folded(sheet.name));
    if (!table) {
      issues = issues.concat(missingSheet(sheet, tables));
      return;
    }
    var found = headingsOf(table, sheet);
    if (found.refusal) {
      issues.push(found.refusal);
    } else {
      typed.push(sheet.by_parameter ? typedParameters(table, sheet, found) : typedSheet(table, sheet, found));
    }
  });
  resolveReferences(typed);
  var year = yearOf(typed);
  typed.forEach(function (each) {
    checkValues(each, year);
    tellWholeColumns(each);
    issues = issues.concat(each.issues, cellIssues(each));
  });
  return { refusal: null, issues: issues };
}

function refusalOf(tables, name) {
  var isEmpty = tables.every(isBlankTable);
  if (isEmpty) {
    return {
      message: 'Le classeur ' + quoted(name) + ' est vide.',
      advice: 'Choisissez le classeur de suivi de votre fonds, ou créez-en un avec ' + quoted('pic-sheets nouveau') + '.',
    };
  }
  if (!tables.some(isOurs)) {
    return {
      message:
        'Le classeur ' + quoted(name) + " n'a aucune des feuilles attendues (Projets, Porteurs, Décisions…).",
      advice:
        "Si c'est bien le classeur de suivi de votre fonds, tapez " + quoted('pic-sheets adopter') + ' suivi de son nom' + NBSP +
        ': ses feuilles seront lues telles qu\'elles sont.',
    };
  }
  return null;
}

function isBlankTable(table) {
  return table.rows.every(function (row) {
    return row.every(isBlank);
  });
}

function isOurs(table) {
  return RULES.sheets.some(function (sheet) {
    return folded(sheet.name) === folded(table.name);
  });
}

// The issue of a sheet that is not there, none for an optional one.
function missingSheet(sheet, tables) {
  if (sheet.optional) {
    return [];
  }
  var strangers = tables.filter(function (table) {
    return !isOurs(table);
  });
  var close = nearest(
    sheet.name,
    strangers.map(function (table) {
      return table.name;
    }),
    75
  );
  if (close === null) {
    var alike = strangers.find(function (table) {
      return bearsName(table, sheet) || sheetLikeness(table, sheet) >= HALF;
    });
    close = alike ? alike.name : null;
  }
  var advice = close
    ? "Renommez l'onglet " + quoted(close) + ' en ' + quoted(sheet.name) + '.'
    : 'Recopiez cette feuille depuis le classeur modèle.';
  return [issueOf(fault('feuille-absente', 'La feuille ' + quoted(sheet.name) + ' manque.', advice), sheet.name, '')];
}

// Whether a tab's name holds the sheet's: "Projets 2025", "Liste des projets".
function bearsName(table, sheet) {
  var words = folded(table.name).split(/[^\p{L}\p{N}]+/u);
  return (
    !isBlankTable(table) &&
    folded(sheet.name).split(' ').every(function (word) {
      return words.indexOf(word) >= 0;
    })
  );
}

// The fund's own year, or a likely one when it is not readable.
function yearOf(typed) {
  var association = typed.find(function (each) {
    return each.sheet.by_parameter;
  });
  var year = association ? association.values.get('year')[0] : null;
  return year === null ? ANY_YEAR : approximate(year);
}

// The issues of a sheet's cells, row by row and column by column; an absent parameter has its own issue of structure.
function cellIssues(typed) {
  var issues = [];
  typed.places.forEach(function (place, index) {
    typed.columns.forEach(function (column) {
      if (place.columns.has(column.name)) {
        typed.faultsOf(index, column.name).forEach(function (found) {
          issues.push(issueOf(found, typed.table.name, typed.cell(index, column.name)));
        });
      }
    });
  });
  return issues;
}

// The cells of the spreadsheet as Google gives them, made the values that the rest of the script reads.

var PERCENT_FORMAT = /%/;
// Errors come as their own words, in a cell that holds nothing else.
var ERRORS = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!|CALC!|SPILL!)$/;
// Hours and durations are days of 1899, whose time zone was not today's: their display alone is sure.
var FIRST_YEAR_OF_DAYS = 1900;

// One sheet as a table: its values and formats are asked for once, what is merged when someone wants it.
function tableOf(sheet, timeZone) {
  var range = sheet.getDataRange();
  var values = range.getValues();
  var formats = null;
  var displayed = null;
  var merged = null;
  var day = dayReader(timeZone);
  var rows = values.map(function (row, index) {
    return row.map(function (value, position) {
      if (value === '') {
        return null;
      }
      if (typeof value === 'number') {
        formats = formats || range.getNumberFormats();
        return PERCENT_FORMAT.test(formats[index][position]) ? { type: 'percent', ratio: value } : value;
      }
      if (typeof value === 'string') {
        return ERRORS.test(value) ? { type: 'error', text: value } : value;
      }
      if (typeof value === 'boolean') {
        return value;
      }
      displayed = displayed || range.getDisplayValues();
      return day(value, displayed[index][position]);
    });
  });
  return {
    name: sheet.getName(),
    rows: rows,
    merged: function () {
      merged = merged || range.getMergedRanges().map(areaOf);
      return merged;
    },
  };
}

function areaOf(range) {
  var top = range.getRow();
  var left = range.getColumn();
  return { top: top, left: left, bottom: top + range.getNumRows() - 1, right: left + range.getNumColumns() - 1 };
}

// What reads a Date of Google: its day in the spreadsheet's time zone, with its hour when it has one.
function dayReader(timeZone) {
  var known = Object.create(null);
  return function (value, display) {
    var instant = value.getTime();
    var text = known[instant] || (known[instant] = Utilities.formatDate(value, timeZone, 'yyyy-MM-dd-HH-mm-ss'));
    var found = text.split('-').map(Number);
    if (found[0] < FIRST_YEAR_OF_DAYS) {
      // A duration over a day is no hour; it stays the text that people see.
      return attempted(parseTime, display) || display;
    }
    var day = { type: 'day', year: found[0], month: found[1], day: found[2] };
    if (found[3] || found[4] || found[5]) {
      day.type = 'moment';
      day.hours = found[3];
      day.minutes = found[4];
    }
    return day;
  };
}

// Charts that fill a tab, and tabs connected to a database, have no cells.
function isGrid(sheet) {
  return String(sheet.getType()) === 'GRID';
}

// What the spreadsheet's own settings would make of what people type.
function settingNotes(spreadsheet) {
  var notes = [];
  var locale = spreadsheet.getSpreadsheetLocale();
  var timeZone = spreadsheet.getSpreadsheetTimeZone();
  if (locale !== 'fr_FR') {
    notes.push({
      message:
        'Les paramètres régionaux du classeur sont ' + quoted(locale) + NBSP +
        ': 03/04 tapé dans une cellule peut y devenir le 4 mars, et 12,50 un texte.',
      advice:
        'Menu Fichier, Paramètres, Paramètres régionaux' + NBSP + ': choisissez France, puis revoyez les dates déjà tapées.',
    });
  }
  if (timeZone !== 'Europe/Paris') {
    notes.push({
      message: 'Le fuseau horaire du classeur est ' + quoted(timeZone) + '.',
      advice: 'Menu Fichier, Paramètres, Fuseau horaire' + NBSP + ': choisissez (GMT+01:00) Paris.',
    });
  }
  return notes;
}

// {notes, refusal, issues}: all that is to be told of the open spreadsheet. Nothing is written to it.
function verified(spreadsheet) {
  var timeZone = spreadsheet.getSpreadsheetTimeZone();
  var tables = spreadsheet.getSheets().filter(isGrid).map(function (sheet) {
    return tableOf(sheet, timeZone);
  });
  var read = readTables(tables, spreadsheet.getName());
  return { notes: settingNotes(spreadsheet), refusal: read.refusal, issues: read.issues };
}

// The list of what is to be corrected, as a page beside the sheet. All that comes from a cell is escaped, and nothing of it is run.

// A list longer than this is of no use to anyone, and slow to show.
var MOST_SHOWN = 400;
var ADDRESS = /^[A-Z]{1,3}[1-9]\d{0,6}$/;
var SEVERITIES = ['B', 'A', 'I'];
var ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text) {
  return String(text)
    .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g, '')
    .replace(/[&<>"']/g, function (sign) {
      return ENTITIES[sign];
    });
}

function countOf(issues, severity) {
  return issues.filter(function (issue) {
    return issue.severity === severity;
  }).length;
}

function summaryOf(issues) {
  return (
    counted(countOf(issues, 'B'), 'anomalie bloquante', 'anomalies bloquantes') + ', ' +
    countOf(issues, 'A') + ' à vérifier, ' + counted(countOf(issues, 'I'), 'information')
  );
}

// The issues by weight, then as they stand in the workbook.
function bySeverity(issues) {
  return [].concat.apply(
    [],
    SEVERITIES.map(function (severity) {
      return issues.filter(function (issue) {
        return issue.severity === severity;
      });
    })
  );
}

// What is said first, in plain sentences, when one asks to verify.
function verdict(found) {
  var lines = found.notes.map(noteText);
  if (found.refusal) {
    return lines.concat([noteText(found.refusal)]).join('\n\n');
  }
  if (!found.issues.length) {
    lines.push('Aucune anomalie dans les colonnes, les listes, les dates, les montants et les codes.');
  } else {
    lines.push(typeset(summaryOf(found.issues) + '.'));
    lines.push(sheetCounts(found.issues).join('\n'));
    lines.push('Menu PIC, ' + quoted('Lister ce qui manque') + NBSP + ': chaque cellule, et ce qu’il faut y faire.');
  }
  lines.push('Les règles du fonds (plafonds, votes, budgets, délais…) sont vérifiées par ' + quoted('pic-sheets verifier') + '.');
  return lines.join('\n\n');
}

function noteText(note) {
  return note.message + ' ' + note.advice;
}

function typeset(text) {
  return text.replace(/ (?=[:;?!€%»])/g, NBSP);
}

function sheetCounts(issues) {
  var counts = new Map();
  issues.forEach(function (issue) {
    counts.set(issue.sheet, (counts.get(issue.sheet) || 0) + 1);
  });
  return Array.from(counts).map(function (each) {
    return each[0] + NBSP + ': ' + each[1];
  });
}

// The page of the list.
function listPage(found) {
  var issues = bySeverity(found.issues);
  var parts = [STYLE];
  found.notes.concat(found.refusal ? [found.refusal] : []).forEach(function (note) {
    parts.push('<p class="note">' + escaped(note.message) + '<br><em>' + escaped(note.advice) + '</em></p>');
  });
  if (!found.refusal) {
    parts.push('<p>' + escaped(issues.length ? summaryOf(issues) + '.' : 'Aucune anomalie.') + '</p>');
  }
  parts.push('<ol>' + issues.slice(0, MOST_SHOWN).map(listItem).join('') + '</ol>');
  if (issues.length > MOST_SHOWN) {
    parts.push('<p>… et ' + counted(issues.length - MOST_SHOWN, 'autre') + NBSP + ': corrigez celles-ci, puis recommencez.</p>');
  }
  parts.push('<p id="retour" role="status"></p>', SCRIPT);
  return '<!DOCTYPE html><html lang="fr"><head><base target="_top"><meta charset="utf-8"></head><body>' + parts.join('') + '</body></html>';
}

// Where it is, to be clicked; what it is; what to do.
function listItem(issue) {
  var place = escaped(issue.sheet) + (issue.cell ? ' ' + escaped(issue.cell) : '');
  var link = '<button type="button" data-feuille="' + escaped(issue.sheet) + '" data-cellule="' + escaped(issue.cell) + '">' + place + '</button>';
  return (
    '<li><strong>' + escaped(RULES.severities[issue.severity]) + '</strong> ' + link +
    '<br>' + escaped(issue.message) + '<br><em>' + escaped(issue.advice) + '</em></li>'
  );
}

var STYLE =
  '<style>body{font:13px/1.4 Arial,sans-serif;margin:12px;color:#202124}ol{padding-left:22px}li{margin:0 0 12px}' +
  'em{color:#3c4043}.note{background:#fef7e0;padding:8px}button{border:0;background:none;color:#1a56b0;' +
  'text-decoration:underline;font:inherit;padding:0;cursor:pointer;text-align:left}</style>';

// The only script of the page: a click asks for the cell, and a refusal is shown as text.
var SCRIPT =
  '<script>document.addEventListener("click",function(event){var asked=event.target.closest("button[data-feuille]");' +
  'if(!asked){return;}var said=document.getElementById("retour");said.textContent="";' +
  'google.script.run.withSuccessHandler(function(answer){said.textContent=answer;})' +
  '.withFailureHandler(function(error){said.textContent=error.message;})' +
  '.allerALaCellule(asked.dataset.feuille,asked.dataset.cellule);});</script>';

// Shows a cell of the open spreadsheet; what is said when it is no longer there, else ''.
function shownCell(spreadsheet, sheetName, cell) {
  var sheet = spreadsheet.getSheets().find(function (each) {
    return each.getName() === String(sheetName);
  });
  if (!sheet) {
    return 'La feuille ' + quoted(String(sheetName)) + ' n’est pas dans le classeur.';
  }
  if (!ADDRESS.test(String(cell))) {
    spreadsheet.setActiveSheet(sheet);
    return '';
  }
  var column = 0;
  Array.from(String(cell).replace(/\d+/, '')).forEach(function (letter) {
    column = column * 26 + letter.charCodeAt(0) - 64;
  });
  var row = Number(String(cell).replace(/\D+/, ''));
  if (row > sheet.getMaxRows() || column > sheet.getMaxColumns()) {
    spreadsheet.setActiveSheet(sheet);
    return 'La cellule ' + cell + ' est au bord de la feuille ' + quoted(sheetName) + NBSP + ': ajoutez-y une ligne ou une colonne.';
  }
  sheet.getRange(row, column).activate();
  return '';
}

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

// What each line of the menu does.

function about() {
  return (
    'Menu PIC de PIC Sheets.\n\nIl lit ce classeur et rien d’autre, n’écrit dans aucune cellule et n’envoie rien à personne.' +
    '\n\nIl vérifie ' + counted(Object.keys(RULES.codes).length, 'sorte') + ' d’anomalies sur ' +
    counted(RULES.sheets.length, 'feuille') + '. Le reste est vérifié par ' + quoted('pic-sheets verifier') + '.'
  );
}

return {
  verified: verified,
  verdict: verdict,
  listPage: listPage,
  shownCell: shownCell,
  exported: exported,
  about: about,
  // For the tests that compare both languages.
  readCell: readCell,
  shown: shown,
  folded: folded,
  nearest: nearest,
  rules: RULES,
};

})();
