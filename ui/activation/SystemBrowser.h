// SPDX-License-Identifier: Apache-2.0
// The person's own browser.
#pragma once

#include <QObject>
#include <QString>

#include <functional>

namespace latchkey::ui {

// Opens addresses there, and knows whether that worked: xdg-open starts and then finds none, and in
// a sandbox (Flatpak, Snap) only the desktop's portal may start it. Elsewhere Qt knows.
class SystemBrowser : public QObject
{
    Q_OBJECT
public:
    // Answers once, later, unless this is destroyed: false where nothing opens addresses.
    using Opened = std::function<void(bool)>;

    // What opens addresses: a program (empty: none), and whether the portal is asked before it.
    struct Openers
    {
        QString program;
        bool isPortalFirst = false;
    };
    static Openers ofThisSystem();

    explicit SystemBrowser(QObject *parent = nullptr);
    explicit SystemBrowser(Openers openers, QObject *parent = nullptr);

    // `url` is http or https, encoded.
    void open(const QByteArray &url, const Opened &opened);

private:
    void openByProgram(const QByteArray &url, const Opened &opened);
    void openByPortal(const QByteArray &url, const Opened &opened);

    Openers m_openers;
};

} // namespace latchkey::ui
