// SPDX-License-Identifier: Apache-2.0
#include "ui/browserlink/BrowserEnvironment.h"

namespace latchkey::ui {

bool weakensTheBrowser(QByteArrayView variable)
{
    // QTWEBENGINE_CHROMIUM_FLAGS, QTWEBENGINE_REMOTE_DEBUGGING, QTWEBENGINEPROCESS_PATH and the
    // like; Chromium's own; its log of TLS keys; what makes Qt talk more than it should
    return variable.startsWith("QTWEBENGINE") || variable.startsWith("CHROME_") ||
           variable.startsWith("QT_LOGGING") || variable == "SSLKEYLOGFILE" ||
           variable == "QT_DEBUG_PLUGINS" || variable == "QT_MESSAGE_PATTERN";
}

} // namespace latchkey::ui
