// The entry of the windowed program.
#include "app/gui/application.h"

wxIMPLEMENT_APP(signpost::gui::Application);
