// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/StoreCard.h"

#include "base/ForeignText.h"
#include "commerce/KnownDialects.h"
#include "commerce/StoreAddress.h"
#include "session/Watching.h"
#include "ui/detail/WatchDialog.h"
#include "ui/look/Buttons.h"
#include "ui/look/CopyField.h"
#include "ui/look/ElidedLabel.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QGridLayout>
#include <QPushButton>

namespace latchkey::ui {

namespace {

constexpr int nameWidth = 128;
constexpr int leastHeight = 24; // of a row without a button

QString mayDo(const ApiTab &api)
{
    return api.isAll         ? StoreCard::tr("Everything")
           : api.chosen == 0 ? StoreCard::tr("What was checked in Admin")
                             : StoreCard::tr("The resources chosen here: %1").arg(api.chosen);
}

// "Every 6 hours. Last call 2 hours ago: all is well. ▁▂▁"
QString callsWords(const session::WatchStanding &watch, qint64 now)
{
    if (watch.everySeconds == 0) {
        return StoreCard::tr("No, only when software calls");
    }
    const QString every = intervalWords(watch.everySeconds);
    if (watch.last.time == 0) {
        return StoreCard::tr("%1. No call was made yet.").arg(every);
    }
    const QString outcome = watch.last.code.isEmpty()
                                ? StoreCard::tr("all is well")
                                : session::Watching::answerWords(watch.last.code);
    return StoreCard::tr("%1. Last call %2: %3. %4")
        .arg(every, relativeTime(watch.last.time, now), outcome, watch.chart);
}

QString watchWords(const session::WatchStanding &watch, qint64 now)
{
    const QString calls = callsWords(watch, now);
    return watch.isRenewalDue ? StoreCard::tr("It is time to renew the tokens. %1").arg(calls)
                              : calls;
}

QPushButton *doorTo(const QString &text, const QString &what, QWidget *parent)
{
    QPushButton *door = framedButton(text, parent);
    door->setAccessibleName(what);
    return door;
}

} // namespace

StoreCard::StoreCard(QWidget *parent)
    : CardFrame(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space);
    m_grid->setVerticalSpacing(spaceSmall);
    m_grid->setColumnMinimumWidth(0, nameWidth);
    m_grid->setColumnStretch(1, 1);
    QLabel *title = plainLabel(tr("Store"), this);
    title->setFont(headingFont(font()));
    m_grid->addWidget(title, 0, 0, 1, 3);
    QPushButton *admin = doorTo(tr("Open Admin"), tr("Open Admin"), this);
    QPushButton *resources = doorTo(tr("Show"), tr("Show what it may do"), this);
    m_unfold = doorTo(tr("Show"), tr("Show the URLs in Admin"), this);
    connect(admin, &QPushButton::clicked, this, &StoreCard::adminWanted);
    connect(resources, &QPushButton::clicked, this, &StoreCard::resourcesWanted);
    connect(m_unfold, &QPushButton::clicked, this, [this] { fold(!m_urls->isHidden()); });
    m_address = addFact(tr("Address"), new ElidedLabel(this), admin);
    m_may = addFact(tr("May do"), resources);
    m_login = addFact(tr("Signed in as"), new ElidedLabel(this));
    m_email = addFact(tr("E-mail"), new ElidedLabel(this));
    m_base = addFact(tr("Base URL the store reports"), new ElidedLabel(this));
    m_version = addFact(tr("Store version"));
    set(addFact(tr("URLs in Admin"), m_unfold), tr("Callback and identity link URL"));
    QPushButton *watch = doorTo(tr("Change …"), tr("Change how it is watched"), this);
    connect(watch, &QPushButton::clicked, this, &StoreCard::watchWanted);
    m_watch = addFact(tr("Watched"), watch);
    m_urls = new QWidget(this);
    m_callbackUrl = new CopyField(tr("Callback URL"), m_urls);
    m_identityUrl = new CopyField(tr("Identity link URL"), m_urls);
    auto *urls = new QVBoxLayout(m_urls);
    urls->setContentsMargins({});
    urls->setSpacing(spaceSmall);
    urls->addWidget(m_callbackUrl);
    urls->addWidget(m_identityUrl);
    m_grid->addWidget(m_urls, m_grid->rowCount(), 0, 1, 3);
    fold(true);
}

StoreCard::Fact StoreCard::addFact(const QString &name, QWidget *beside)
{
    QLabel *sentence = plainLabel({}, this);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return place({plainLabel(name, this), sentence}, beside);
}

StoreCard::Fact StoreCard::addFact(const QString &name, ElidedLabel *line, QWidget *beside)
{
    return place({plainLabel(name, this), line}, beside);
}

StoreCard::Fact StoreCard::place(const Fact &fact, QWidget *beside)
{
    fact.name->setForegroundRole(QPalette::PlaceholderText);
    const int row = m_grid->rowCount();
    m_grid->addWidget(fact.name, row, 0);
    fact.name->setMinimumHeight(leastHeight); // its row is gone with it
    m_grid->addWidget(fact.value, row, 1, 1, beside == nullptr ? 2 : 1);
    if (beside != nullptr) {
        m_grid->addWidget(beside, row, 2);
    }
    return fact;
}

void StoreCard::set(const Fact &fact, const QString &value)
{
    if (auto *line = qobject_cast<ElidedLabel *>(fact.value)) {
        line->setWhole(withoutControls(value));
    } else {
        fact.value->setText(withoutControls(value));
    }
    fact.value->setVisible(!value.isEmpty());
    fact.name->setVisible(!value.isEmpty());
}

void StoreCard::fold(bool folded)
{
    m_urls->setVisible(!folded);
    m_unfold->setText(folded ? tr("Show") : tr("Hide"));
}

void StoreCard::show(const session::SessionEntry &entry, quint16 port, const ApiTab &api,
                     qint64 now)
{
    const integrations::Integration &it = entry.integration;
    const QString store = QString::fromUtf8(it.storeUrl);
    const QString base = QString::fromUtf8(it.storeBaseUrl);
    set(m_address, store);
    set(m_may, mayDo(api));
    set(m_login, it.login);
    set(m_email, it.email);
    set(m_base, base == store ? QString() : base);
    const QStringList signing{commerce::dialectSentence(it.dialect),
                              commerce::seenAsSentence(it.storeUrl, it.signatureBaseUrl)};
    set(m_version, signing.join(QLatin1Char(' ')).trimmed());
    set(m_watch, watchWords(entry.watch, now));
    m_callbackUrl->setText(QString::fromUtf8(integrations::callbackUrl(it, port)));
    m_identityUrl->setText(QString::fromUtf8(integrations::identityLinkUrl(it, port)));
}

void StoreCard::showUrls()
{
    fold(false);
    m_callbackUrl->setFocus();
}

} // namespace latchkey::ui
