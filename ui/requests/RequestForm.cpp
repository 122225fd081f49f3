// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/RequestForm.h"

#include "ui/look/Buttons.h"
#include "ui/look/FlowLayout.h"
#include "ui/look/MarkLabel.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"
#include "ui/requests/BodyEditor.h"
#include "ui/requests/RouteEdit.h"
#include "ui/requests/SearchEditor.h"
#include "ui/requests/ValueFields.h"
#include "ui/selection/EditedSelection.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

using requests::RequestDraft;
using requests::Standing;

RequestForm::RequestForm(EditedSelection &edited, const QList<QPushButton *> &besidePath,
                         const QList<QPushButton *> &beneath, QWidget *parent)
    : QWidget(parent)
    , m_edited(edited)
    , m_route(new RouteEdit(this))
    , m_needsMark(new MarkLabel(this))
    , m_needs(plainLabel({}, this))
    , m_add(linkButton(tr("Add to the resources"), this))
    , m_values(new ValueFields(this))
    , m_search(new SearchEditor(this))
    , m_body(new BodyEditor(this))
    , m_record(new QCheckBox(tr("Keep what is sent and answered in the log, this once"), this))
{
    build(besidePath, beneath);
    connect(m_route, &RouteEdit::changed, this, &RequestForm::onChanged);
    connect(m_add, &QPushButton::clicked, this, &RequestForm::addMissing);
    connect(m_route, &RouteEdit::sendWanted, this, &RequestForm::sendWanted);
    connect(m_values, &ValueFields::sendWanted, this, &RequestForm::sendWanted);
    connect(m_search, &SearchEditor::sendWanted, this, &RequestForm::sendWanted);
    onChanged();
}

void RequestForm::build(const QList<QPushButton *> &besidePath, const QList<QPushButton *> &beneath)
{
    m_needs->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *call = new QHBoxLayout;
    call->setSpacing(spaceSmall);
    call->addWidget(m_route, 1);
    auto *needs = new QHBoxLayout;
    needs->setSpacing(spaceSmall);
    needs->addWidget(m_needsMark, 0, Qt::AlignTop);
    needs->addWidget(m_needs, 1, Qt::AlignTop);
    m_add->setFixedHeight(m_add->fontMetrics().height() + spaceTiny); // in line with the words
    m_needs->setMinimumHeight(m_add->height());
    needs->addWidget(m_add, 0, Qt::AlignTop);
    m_record->setObjectName(QStringLiteral("record"));
    setPlainToolTip(m_record, tr("The page Log otherwise has no content of calls. What is named as "
                                 "a password, a token or the like is left out."));
    auto *links = new FlowLayout(spaceLarge);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, spaceTiny, 0);
    rows->setSpacing(spaceSmall);
    rows->addLayout(call);
    rows->addLayout(needs);
    rows->addWidget(m_values);
    rows->addWidget(m_search);
    rows->addWidget(m_body, 1);
    rows->addLayout(links);
    rows->addStretch();
    QWidget *before = m_route->edit();
    for (QPushButton *each : besidePath) {
        call->addWidget(each);
        setTabOrder(before, each);
        before = each;
    }
    setTabOrder(before, m_add);
    m_values->follow(m_add);
    before = m_body->edit();
    for (QPushButton *each : beneath) {
        links->addWidget(each);
        setTabOrder(before, each);
        before = each;
    }
    links->addWidget(m_record);
    setTabOrder(before, m_record);
}

bool RequestForm::isRecording() const
{
    return m_record->isChecked();
}

void RequestForm::stopRecording()
{
    m_record->setChecked(false);
}

RequestDraft RequestForm::draft() const
{
    RequestDraft draft;
    draft.method = m_route->method();
    draft.path = m_route->path();
    draft.values = m_values->values();
    draft.storeView = m_values->storeView();
    if (!requests::changesData(draft.method)) {
        draft.search = m_search->search();
    }
    if (requests::takesBody(draft.method)) {
        draft.body = m_body->text();
    }
    return draft;
}

void RequestForm::setDraft(const RequestDraft &draft)
{
    m_search->setSearch(draft.search);
    m_route->set(draft.method, draft.path);
    m_values->setNames(requests::parametersIn(draft.path));
    m_values->setValues(draft.values);
    m_values->setStoreView(draft.storeView);
    m_body->setText(draft.body);
    onChanged();
}

void RequestForm::setRights(const requests::Rights &rights)
{
    m_rights = rights;
    m_route->model().setStore(m_edited.routes(), rights);
    onChanged();
}

const acl::Route *RequestForm::routeOf(const RequestDraft &draft) const
{
    const auto call =
        acl::apiCall(QString::fromLatin1(draft.method), requests::withoutQuery(draft.path));
    return call ? m_edited.routes().match(*call) : nullptr;
}

void RequestForm::onChanged()
{
    const QByteArray method = m_route->method();
    m_values->setNames(requests::parametersIn(m_route->path()));
    m_search->setVisible(!requests::changesData(method));
    m_body->setVisible(requests::takesBody(method));
    const acl::Route *route = routeOf(draft());
    m_search->suggest(route != nullptr && requests::isList(*route));
    showNeeds();
    Q_EMIT changed();
}

void RequestForm::showNeeds()
{
    const RequestDraft now = draft();
    const acl::Route *route = routeOf(now);
    m_needsMark->setVisible(route != nullptr);
    if (route == nullptr) {
        m_add->hide();
        m_needs->setForegroundRole(QPalette::PlaceholderText);
        m_needs->setText(now.path.isEmpty()
                             ? tr("Signed as this integration, with the rights it has.")
                             : tr("No route that is known here: what it needs cannot be told."));
        return;
    }
    const auto standing = requests::standingOf(*route, m_rights);
    m_needs->setForegroundRole(QPalette::WindowText);
    m_needsMark->show(markOf(standing.standing));
    m_needs->setText(breakable(needsText(*route, standing, m_edited.tree())));
    m_add->setVisible(standing.standing == Standing::Missing);
}

void RequestForm::addMissing()
{
    const acl::Route *route = routeOf(draft());
    if (route != nullptr) {
        m_edited.add(requests::standingOf(*route, m_rights).missing);
        m_route->setFocus();
    }
}

} // namespace latchkey::ui
