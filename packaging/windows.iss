; The installer for Windows, by Inno Setup 6, from the folder dist\drafter:
;     iscc /DVersion=0.1.0 packaging\windows.iss
; For one user, so nobody needs an administrator.

#ifndef Version
  #error State the version: iscc /DVersion=0.1.0 packaging\windows.iss
#endif

[Setup]
AppId={{6E0C5B0A-6B77-4C1C-9B3B-2A0E4C3D9F51}
AppName=Drafter
AppVersion={#Version}
DefaultDirName={autopf}\Drafter
DefaultGroupName=Drafter
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
DisableProgramGroupPage=yes
LicenseFile=..\LICENSE
OutputDir=..\dist
OutputBaseFilename=Drafter-{#Version}-windows
UninstallDisplayIcon={app}\drafter-gui.exe
Compression=lzma2
SolidCompression=yes

[InstallDelete]
; What an older version had and this one has not.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\dist\drafter\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\Drafter"; Filename: "{app}\drafter-gui.exe"

[Registry]
; "Open with", without taking any type away from the program that has it.
Root: HKA; Subkey: "Software\Classes\Applications\drafter-gui.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "Drafter"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\drafter-gui.exe\shell\open\command"; ValueType: string; ValueData: """{app}\drafter-gui.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.docx\OpenWithList\drafter-gui.exe"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\.odt\OpenWithList\drafter-gui.exe"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\.doc\OpenWithList\drafter-gui.exe"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\.md\OpenWithList\drafter-gui.exe"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\.txt\OpenWithList\drafter-gui.exe"; Flags: uninsdeletekey
