; What the installer says, in the four languages. Windows' own language picks one.
LangString StillRunning ${LANG_ENGLISH} "Signpost is still running. Close it and try again."
LangString StillRunning ${LANG_DUTCH} "Signpost is nog geopend. Sluit het en probeer het opnieuw."
LangString StillRunning ${LANG_FRENCH} "Signpost est encore ouvert. Fermez-le et réessayez."
LangString StillRunning ${LANG_DANISH} "Signpost er stadig åbent. Luk det, og prøv igen."

LangString CannotWrite ${LANG_ENGLISH} "Signpost could not be written to this folder. Choose another folder."
LangString CannotWrite ${LANG_DUTCH} "Signpost kon niet in deze map worden geschreven. Kies een andere map."
LangString CannotWrite ${LANG_FRENCH} "Impossible d’écrire Signpost dans ce dossier. Choisissez un autre dossier."
LangString CannotWrite ${LANG_DANISH} "Signpost kunne ikke skrives til denne mappe. Vælg en anden mappe."

LangString ProgramHint ${LANG_ENGLISH} "The program, its pages and its words."
LangString ProgramHint ${LANG_DUTCH} "Het programma, de pagina's en de vertalingen."
LangString ProgramHint ${LANG_FRENCH} "Le programme, ses pages et ses traductions."
LangString ProgramHint ${LANG_DANISH} "Programmet, siderne og oversættelserne."

LangString StartMenu ${LANG_ENGLISH} "Start menu"
LangString StartMenu ${LANG_DUTCH} "Startmenu"
LangString StartMenu ${LANG_FRENCH} "Menu Démarrer"
LangString StartMenu ${LANG_DANISH} "Menuen Start"

LangString StartMenuHint ${LANG_ENGLISH} "Adds Signpost to the Start menu."
LangString StartMenuHint ${LANG_DUTCH} "Zet Signpost in het Startmenu."
LangString StartMenuHint ${LANG_FRENCH} "Ajoute Signpost au menu Démarrer."
LangString StartMenuHint ${LANG_DANISH} "Føjer Signpost til menuen Start."

LangString Links ${LANG_ENGLISH} "Open signpost: links"
LangString Links ${LANG_DUTCH} "signpost:-koppelingen openen"
LangString Links ${LANG_FRENCH} "Ouvrir les liens signpost:"
LangString Links ${LANG_DANISH} "Åbn signpost:-links"

LangString LinksHint ${LANG_ENGLISH} "A signpost: link in a mail or on a web page opens its page in Signpost."
LangString LinksHint ${LANG_DUTCH} "Een signpost:-koppeling in een mail of op een webpagina opent haar pagina in Signpost."
LangString LinksHint ${LANG_FRENCH} "Un lien signpost: dans un courriel ou une page web ouvre sa page dans Signpost."
LangString LinksHint ${LANG_DANISH} "Et signpost:-link i en mail eller på en webside åbner sin side i Signpost."

LangString ReaderData ${LANG_ENGLISH} "My ticked steps and settings"
LangString ReaderData ${LANG_DUTCH} "Mijn afgevinkte stappen en instellingen"
LangString ReaderData ${LANG_FRENCH} "Mes étapes cochées et mes réglages"
LangString ReaderData ${LANG_DANISH} "Mine afkrydsede trin og indstillinger"

LangString ReaderDataHint ${LANG_ENGLISH} "Deletes for good what you made in Signpost. Without this tick it stays."
LangString ReaderDataHint ${LANG_DUTCH} "Verwijdert voorgoed wat u in Signpost hebt gemaakt. Zonder dit vinkje blijft het staan."
LangString ReaderDataHint ${LANG_FRENCH} "Supprime définitivement ce que vous avez créé dans Signpost. Sans cette coche, tout est conservé."
LangString ReaderDataHint ${LANG_DANISH} "Sletter for altid det, du har lavet i Signpost. Uden dette flueben bliver det liggende."
