; The installer of Signpost for one reader, without an administrator. scripts/windows-package calls makensis with
; VERSION, FOLDER (the files to install), LISTS (the two lists made from that folder) and OUTPUT.
; Silent: /S, /D=C:\folder (last, unquoted), /LINKS registers signpost: links.
; Uninstaller: /S keeps the reader's data, /REMOVEDATA deletes them.
Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestSupportedOS Win10
ManifestDPIAware true
ManifestLongPathAware true

!include MUI2.nsh
!include FileFunc.nsh
!include Sections.nsh
!include LogicLib.nsh

Name "Signpost"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Signpost"
InstallDirRegKey HKCU "Software\Signpost" "InstallDir"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 ProductName "Signpost"
VIAddVersionKey /LANG=0 FileDescription "Signpost Setup"
VIAddVersionKey /LANG=0 FileVersion "${VERSION}"
VIAddVersionKey /LANG=0 ProductVersion "${VERSION}"
VIAddVersionKey /LANG=0 LegalCopyright "Signpost"

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Signpost"
!define LINK_KEY "Software\Classes\signpost"
!define READER_DATA "$APPDATA\Signpost"

!define MUI_ICON "signpost.ico"
!define MUI_UNICON "signpost.ico"
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_FINISHPAGE_RUN "$INSTDIR\signpost.exe"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Dutch"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Danish"
!include installer-words.nsh

; A program that runs cannot be replaced or deleted: say so before anything is touched.
!macro STOP_IF_RUNNING
  ${If} ${FileExists} "$INSTDIR\signpost.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\signpost.exe" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(StillRunning)" /SD IDOK
      SetErrorLevel 2
      Quit
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

Section "Signpost" Program
  SectionIn RO
  !insertmacro STOP_IF_RUNNING
  ClearErrors
  !include "${LISTS}/install.nsh"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "$(CannotWrite)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  WriteRegStr HKCU "Software\Signpost" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Signpost"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\signpost.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "Signpost"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" $0
SectionEnd

Section "$(StartMenu)" StartMenu
  CreateShortcut "$SMPROGRAMS\Signpost.lnk" "$INSTDIR\signpost.exe"
SectionEnd

Section /o "$(Links)" Links
  WriteRegStr HKCU "${LINK_KEY}" "" "URL:Signpost"
  WriteRegStr HKCU "${LINK_KEY}" "URL Protocol" ""
  WriteRegStr HKCU "${LINK_KEY}\DefaultIcon" "" "$INSTDIR\signpost.exe,0"
  WriteRegStr HKCU "${LINK_KEY}\shell\open\command" "" '"$INSTDIR\signpost.exe" "%1"'
SectionEnd

Section "un.Signpost" un.Program
  SectionIn RO
  !insertmacro STOP_IF_RUNNING
  Delete "$SMPROGRAMS\Signpost.lnk"
  ; Another copy of Signpost may have taken the links over since.
  ReadRegStr $0 HKCU "${LINK_KEY}\shell\open\command" ""
  ${If} $0 == '"$INSTDIR\signpost.exe" "%1"'
    DeleteRegKey HKCU "${LINK_KEY}"
  ${EndIf}
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "Software\Signpost"
  ; Only what was installed: the folder may be one that the reader chose and uses for more.
  !include "${LISTS}/uninstall.nsh"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
SectionEnd

Section /o "un.$(ReaderData)" un.ReaderData
  RMDir /r "${READER_DATA}"
SectionEnd

Function .onInit
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/LINKS" $1
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${Links}
  ${EndIf}
FunctionEnd

Function un.onInit
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/REMOVEDATA" $1
  ${IfNot} ${Errors}
    !insertmacro SelectSection ${un.ReaderData}
  ${EndIf}
FunctionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${Program} "$(ProgramHint)"
  !insertmacro MUI_DESCRIPTION_TEXT ${StartMenu} "$(StartMenuHint)"
  !insertmacro MUI_DESCRIPTION_TEXT ${Links} "$(LinksHint)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END
!insertmacro MUI_UNFUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${un.ReaderData} "$(ReaderDataHint)"
!insertmacro MUI_UNFUNCTION_DESCRIPTION_END
