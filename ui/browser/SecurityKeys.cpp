// SPDX-License-Identifier: Apache-2.0
#include "ui/browser/SecurityKeys.h"

namespace latchkey::ui {

// WebAuthn Level 2 §5.1. With mediation "conditional" nobody is asked before typing.
QWebEngineScript securityKeyScript(const QString &word)
{
    QWebEngineScript script;
    script.setName(QStringLiteral("security-keys"));
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setWorldId(QWebEngineScript::MainWorld);
    script.setRunsOnSubFrames(true);
    script.setSourceCode(QStringLiteral(R"js((() => {
    const tell = console.info.bind(console, '%1');
    const keys = window.CredentialsContainer && CredentialsContainer.prototype;
    for (const name of keys ? ['get', 'create'] : []) {
        const original = keys[name];
        keys[name] = function (options) {
            if (options && options.publicKey && options.mediation !== 'conditional') {
                tell();
            }
            return original.apply(this, arguments);
        };
    }
})();)js")
                             .arg(word));
    return script;
}

} // namespace latchkey::ui
