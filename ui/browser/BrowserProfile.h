// SPDX-License-Identifier: Apache-2.0
// What all pages share: cookies until the program ends, and nothing that outlasts it.
#pragma once

#include "ui/browser/RequestGate.h"

#include <QWebEngineProfile>

class QWebEnginePage;

namespace latchkey::ui {

// Off the record: nothing is written to disk. Downloads, notifications, the clipboard, plugins and
// local files are out of a page's reach.
class BrowserProfile : public QWebEngineProfile
{
    Q_OBJECT

public:
    // `rules` outlives this.
    explicit BrowserProfile(const VisitRules &rules, QObject *parent = nullptr);

    // What pages write to the console when they ask for a security key. Nobody can guess it.
    const QString &securityKeyWord() const { return m_securityKeyWord; }

    RequestGate &gate() { return m_gate; }

Q_SIGNALS:
    // `page` wanted to save `name`, which is foreign text; it was refused.
    void downloadRefused(QWebEnginePage *page, const QString &name);

private:
    void refuse(QWebEngineDownloadRequest *download);

    const QString m_securityKeyWord;
    RequestGate m_gate;
};

} // namespace latchkey::ui
