// SPDX-License-Identifier: Apache-2.0
// What is known of the store and of what the integration may do there; the URLs for Admin are
// folded away.
#pragma once

#include "session/Session.h"
#include "ui/look/CardFrame.h"
#include "ui/store/AdminForm.h"

class QGridLayout;

namespace latchkey::ui {

class CopyField;
class ElidedLabel;

class StoreCard : public CardFrame
{
    Q_OBJECT
public:
    explicit StoreCard(QWidget *parent = nullptr);

    // `now` in ms since the epoch.
    void show(const session::SessionEntry &entry, quint16 port, const ApiTab &api, qint64 now);
    // Unfolds the URLs and puts the focus there.
    void showUrls();

Q_SIGNALS:
    void adminWanted();
    void resourcesWanted();
    void watchWanted();

private:
    struct Fact
    {
        QLabel *name;
        QLabel *value;
    };

    // A sentence, which goes on in the next line, or `line`, which has no place to break.
    Fact addFact(const QString &name, QWidget *beside = nullptr);
    Fact addFact(const QString &name, ElidedLabel *line, QWidget *beside = nullptr);
    Fact place(const Fact &fact, QWidget *beside);
    static void set(const Fact &fact, const QString &value);
    void fold(bool folded);

    QGridLayout *m_grid;
    Fact m_address;
    Fact m_may;
    Fact m_login;
    Fact m_email;
    Fact m_base;
    Fact m_version;
    Fact m_watch;
    QPushButton *m_unfold;
    QWidget *m_urls;
    CopyField *m_callbackUrl;
    CopyField *m_identityUrl;
};

} // namespace latchkey::ui
