// SPDX-License-Identifier: Apache-2.0
#include "ui/selection/PrivilegeBar.h"

#include "acl/Sensitivity.h"
#include "ui/look/Metrics.h"
#include "ui/look/StateMark.h"
#include "ui/look/Words.h"
#include "ui/selection/ResourceWords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace latchkey::ui {

using Difference = EditedSelection::Difference;

namespace {

constexpr int barWidth = 120;
constexpr int barHeight = 8;
constexpr int mostInMenu = 30;

} // namespace

PrivilegeBar::PrivilegeBar(const EditedSelection &edited, QWidget *parent)
    : QWidget(parent)
    , m_edited(edited)
    , m_count(new QLabel(this))
    , m_share(new QProgressBar(this))
    , m_sensitive(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_mark(new QLabel(this))
    , m_news(plainLabel({}, this))
{
    m_count->setTextFormat(Qt::PlainText);
    m_share->setTextVisible(false);
    m_share->setFixedSize(barWidth, barHeight);
    m_share->setAccessibleName(tr("Share of the store's resources"));
    m_sensitive->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sensitive->setIconSize({smallIcon, smallIcon});
    m_sensitive->setAutoRaise(true);
    m_sensitive->setFocusPolicy(Qt::TabFocus);
    m_sensitive->setPopupMode(QToolButton::InstantPopup);
    m_sensitive->setMenu(m_menu);
    m_menu->setToolTipsVisible(true);
    connect(m_menu, &QMenu::aboutToShow, this, &PrivilegeBar::fillMenu);
    connect(&edited, &EditedSelection::loaded, this, &PrivilegeBar::refresh);
    connect(&edited, &EditedSelection::changed, this, &PrivilegeBar::refresh);

    auto *share = new QHBoxLayout;
    share->setSpacing(space);
    share->addWidget(m_count);
    share->addWidget(m_share);
    share->addStretch();
    share->addWidget(m_sensitive);
    auto *news = new QHBoxLayout;
    news->setSpacing(spaceSmall);
    news->addWidget(m_mark, 0, Qt::AlignTop);
    news->addWidget(m_news, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spaceTiny);
    column->addLayout(share);
    column->addLayout(news);
    refresh();
}

void PrivilegeBar::refresh()
{
    const int granted = m_edited.selection().granted();
    const int all = m_edited.selection().grantable();
    const int percent = all == 0 ? 0 : (100 * granted + all / 2) / all;
    const QLocale locale;
    m_count->setText(tr("Grants %1 of %2 resources (%3 %)")
                         .arg(locale.toString(granted), locale.toString(all))
                         .arg(percent));
    m_share->setRange(0, std::max(1, all));
    m_share->setValue(granted);
    const bool mustActivate = m_edited.count(Difference::New) > 0;
    m_mark->setPixmap(icon(mustActivate ? Mark::NeedsYou : Mark::NotYet, palette())
                          .pixmap(QSize(smallIcon, smallIcon), devicePixelRatioF()));
    m_mark->setVisible(mustActivate);
    m_news->setText(grantWords());
    m_news->setVisible(!m_news->text().isEmpty());
    showSensitive();
}

QString PrivilegeBar::grantWords() const
{
    if (!m_edited.hasGrant()) {
        return {}; // there is nothing to compare with yet
    }
    const int added = m_edited.count(Difference::New);
    const int gone = m_edited.count(Difference::Gone);
    if (added > 0) {
        return tr("%n resource(s) are new. Check them on the API tab in Admin, save, then click "
                  "Reauthorize.",
                  nullptr, added);
    }
    if (gone > 0) {
        return tr("%n resource(s) fewer than at the last activation. Uncheck them on the API tab "
                  "in Admin and save; no new activation is needed.",
                  nullptr, gone);
    }
    return tr("The same as at the last activation.");
}

void PrivilegeBar::showSensitive()
{
    const auto count = int(acl::sensitiveGrants(m_edited.selection()).size());
    m_sensitive->setText(tr("%n need care", nullptr, count));
    m_sensitive->setIcon(icon(Mark::NeedsYou, palette()));
    m_sensitive->setEnabled(count > 0);
    m_sensitive->setToolTip(tr("What to grant only on purpose"));
    QSizePolicy kept = m_sensitive->sizePolicy(); // nothing jumps as it comes and goes
    kept.setRetainSizeWhenHidden(true);
    m_sensitive->setSizePolicy(kept);
    m_sensitive->setVisible(count > 0);
}

// An entry a resource, below the sentence that says why.
void PrivilegeBar::fillMenu()
{
    m_menu->clear();
    const QList<int> all = acl::sensitiveGrants(m_edited.selection());
    QString said;
    for (const int resource : all.mid(0, mostInMenu)) {
        const QString sentence = dangerSentence(m_edited.tree(), resource);
        if (sentence != said) {
            m_menu->addSeparator();
            m_menu->addAction(sentence)->setEnabled(false);
            said = sentence;
        }
        QString name = pathOf(m_edited.tree(), resource);
        QAction *action = m_menu->addAction(name.replace(QLatin1Char('&'), QLatin1String("&&")));
        connect(action, &QAction::triggered, this,
                [this, resource] { Q_EMIT resourceWanted(resource); });
    }
    if (all.size() > mostInMenu) {
        m_menu->addAction(tr("%n more", nullptr, int(all.size()) - mostInMenu))->setEnabled(false);
    }
}

void PrivilegeBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        refresh();
    }
}

} // namespace latchkey::ui
