// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/OverviewPage.h"

#include "base/ForeignText.h"
#include "commerce/KnownDialects.h"
#include "ui/activation/ActivationPanel.h"
#include "ui/activation/CardView.h"
#include "ui/look/CopyField.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

void setFact(QFormLayout &form, QLabel *label, const QString &value)
{
    label->setText(withoutControls(value));
    label->setVisible(!value.isEmpty());
    form.labelForField(label)->setVisible(!value.isEmpty());
}

// A row of a form that keeps the look of its label when the value wraps.
QFormLayout *newForm()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(space);
    form->setVerticalSpacing(spaceSmall);
    return form;
}

} // namespace

OverviewPage::OverviewPage(session::Session &session, QWidget *parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_card(new CardView(this))
    , m_panel(new ActivationPanel(this))
    , m_callbackUrl(new CopyField(tr("Callback URL"), this))
    , m_identityUrl(new CopyField(tr("Identity link URL"), this))
{
    auto *page = new QWidget(this);
    auto *form = newForm();
    form->setObjectName(QStringLiteral("facts"));
    form->addRow(tr("Callback URL"), m_callbackUrl);
    form->addRow(tr("Identity link URL"), m_identityUrl);
    m_storeUrl = addFact(*form, tr("Store URL"));
    m_storeBaseUrl = addFact(*form, tr("Its own base URL"));
    m_login = addFact(*form, tr("Signed in as"));
    m_email = addFact(*form, tr("E-mail"));
    m_dialect = addFact(*form, tr("Signatures"));
    connect(m_card, &CardView::verbChosen, this, &OverviewPage::verbChosen);
    connect(m_panel, &ActivationPanel::cancelWanted, this, &OverviewPage::cancelWanted);
    connect(m_panel, &ActivationPanel::detailsWanted, this, &OverviewPage::detailsWanted);

    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, space, spaceSmall, space);
    column->setSpacing(spaceLarge);
    column->addWidget(m_card);
    column->addWidget(m_panel);
    column->addLayout(form);
    column->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
}

QLabel *OverviewPage::addFact(QFormLayout &form, const QString &name)
{
    QLabel *value = plainLabel({}, this);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    form.addRow(name, value);
    return value;
}

void OverviewPage::show(const QString &id, const CardFacts &facts)
{
    m_id = id;
    const session::SessionEntry *entry = m_session.integrations().entry(id);
    if (entry == nullptr) {
        return;
    }
    m_card->show(cardFor(*entry, facts));
    const activation::ActivationState &state = entry->state;
    const bool hasFailed =
        state.phase == activation::Phase::Failed && state.reason != activation::Reason::Cancelled;
    const bool tellsSteps = !state.isAtRest() || hasFailed;
    m_panel->setVisible(tellsSteps);
    if (tellsSteps) {
        m_panel->show(*entry, m_session.integrations().timeline(id));
        m_panel->tick(*entry, facts.now);
    }
    showFacts(*entry);
}

void OverviewPage::showFacts(const session::SessionEntry &entry)
{
    const integrations::Integration &it = entry.integration;
    const quint16 port = m_session.activations().port();
    auto *form = widget()->findChild<QFormLayout *>(QStringLiteral("facts"));
    m_callbackUrl->setText(QString::fromUtf8(integrations::callbackUrl(it, port)));
    m_identityUrl->setText(QString::fromUtf8(integrations::identityLinkUrl(it, port)));
    const QString store = QString::fromUtf8(it.storeUrl);
    const QString base = QString::fromUtf8(it.storeBaseUrl);
    setFact(*form, m_storeUrl, store);
    setFact(*form, m_storeBaseUrl, base == store ? QString() : base);
    setFact(*form, m_login, it.login);
    setFact(*form, m_email, it.email);
    setFact(*form, m_dialect, commerce::dialectSentence(it.dialect));
}

void OverviewPage::tick(const CardFacts &facts)
{
    const session::SessionEntry *entry = m_session.integrations().entry(m_id);
    if (entry != nullptr) {
        m_panel->tick(*entry, facts.now);
        m_card->show(cardFor(*entry, facts));
    }
}

void OverviewPage::showUrls()
{
    ensureWidgetVisible(m_callbackUrl);
    m_callbackUrl->setFocus();
}

} // namespace latchkey::ui
