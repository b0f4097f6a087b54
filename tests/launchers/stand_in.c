/* Stands for python.exe, py.exe and pic-sheets.exe under Wine: writes what it is given to the file PIC_RECORD, in UTF-8, a line each;
   ends with PIC_CHECKED when asked by -c whether all is there, else with PIC_ENDED. As run.exe it runs the line of the file it is
   given, as Explorer would: no program between reads it again. */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>

static char utf8[65536];
static wchar_t wide[32768];

static const char *bytes(const wchar_t *text) {
    WideCharToMultiByte(CP_UTF8, 0, text, -1, utf8, sizeof utf8, NULL, NULL);
    return utf8;
}

static int number(const wchar_t *name) {
    const wchar_t *value = _wgetenv(name);
    return value ? _wtoi(value) : 0;
}

static int run(const wchar_t *path) {
    STARTUPINFOW start = {sizeof start};
    PROCESS_INFORMATION made;
    DWORD code = 999;
    FILE *file = _wfopen(path, L"rb");
    utf8[fread(utf8, 1, sizeof utf8 - 1, file)] = 0;
    fclose(file);
    MultiByteToWideChar(CP_UTF8, 0, utf8, -1, wide, 32768);
    if (!CreateProcessW(NULL, wide, NULL, NULL, TRUE, 0, NULL, NULL, &start, &made)) return 998;
    WaitForSingleObject(made.hProcess, INFINITE);
    GetExitCodeProcess(made.hProcess, &code);
    return (int)code;
}

int wmain(int count, wchar_t **words) {
    const wchar_t *name = wcsrchr(words[0], L'\\'), *folder = _wgetenv(L"PIC_SHEETS_FOLDER");
    int checks = 0;
    name = name ? name + 1 : words[0];
    if (_wcsicmp(name, L"run.exe") == 0) return run(words[1]);
    FILE *record = _wfopen(_wgetenv(L"PIC_RECORD"), L"ab");
    fprintf(record, "%.*s", (int)strcspn(bytes(name), "."), utf8);
    for (int i = 1; i < count; i++) {
        fprintf(record, "\t%s", bytes(words[i]));
        checks |= wcscmp(words[i], L"-c") == 0;
    }
    if (!checks) fprintf(record, "\t@%s", folder ? bytes(folder) : "");
    fprintf(record, "\n");
    fclose(record);
    return number(checks ? L"PIC_CHECKED" : L"PIC_ENDED");
}
