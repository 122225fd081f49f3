// SPDX-License-Identifier: Apache-2.0
#include "ui/programs/ProgramsDialog.h"

#include "base/Clock.h"
#include "base/ForeignText.h"
#include "clients/Words.h"
#include "ui/look/Buttons.h"
#include "ui/look/EmptyState.h"
#include "ui/look/ListAndButtons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Question.h"
#include "ui/look/Remembered.h"
#include "ui/look/Words.h"
#include "ui/programs/ProgramDialog.h"
#include "ui/programs/StoreLimitsRow.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int listWidth = 460;

} // namespace

ProgramsDialog::ProgramsDialog(const clients::ClientRepository &programs,
                               const clients::StoreLimitsRepository &limits,
                               const QString &integration, const QString &name,
                               const KeyShowing &showing, QWidget *parent)
    : QDialog(parent)
    , m_programs(programs)
    , m_integration(integration)
    , m_showing(showing)
    , m_isOn(new QCheckBox(tr("&Programs with a key may call the store"), this))
    , m_graphQl(new QCheckBox(tr("Also by &GraphQL"), this))
    , m_soap(new QCheckBox(tr("Also by &SOAP"), this))
    , m_guest(plainLabel(tr("Commerce reads no OAuth signature there: what passes is answered as "
                            "to a guest."),
                         this))
    , m_store(new StoreLimitsRow(limits, integration, this))
    , m_list(new QListWidget(this))
    , m_empty(new EmptyState(this))
    , m_add(framedButton(tr("Add a program …"), this))
    , m_limits(framedButton(tr("Limits …"), this))
    , m_calls(framedButton(tr("Cal&ls …"), this))
    , m_revoke(framedButton(tr("Revoke …"), this))
    , m_problem(plainLabel({}, this))
{
    setWindowTitle(tr("Programs of “%1”").arg(withoutControls(name)));
    rememberSizeOf(this, QLatin1String("programs"));
    m_list->setAccessibleName(tr("Programs"));
    m_list->setMinimumWidth(listWidth);
    m_list->setWordWrap(true);
    m_empty->setMinimumWidth(listWidth);
    m_empty->show(tr("No program yet"), tr("Add the one that calls the store: it gets a key."));
    connect(m_isOn, &QCheckBox::toggled, this,
            [this](bool isOpen) { switchDoor(&clients::Doors::isOn, isOpen); });
    connect(m_graphQl, &QCheckBox::toggled, this,
            [this](bool isOpen) { switchDoor(&clients::Doors::graphQl, isOpen); });
    connect(m_soap, &QCheckBox::toggled, this,
            [this](bool isOpen) { switchDoor(&clients::Doors::soap, isOpen); });
    connect(m_store, &StoreLimitsRow::failed, m_problem, &QLabel::setText);
    connect(m_add, &QPushButton::clicked, this, &ProgramsDialog::add);
    connect(m_limits, &QPushButton::clicked, this, &ProgramsDialog::changeLimits);
    connect(m_calls, &QPushButton::clicked, this, [this] {
        const clients::ProxyClient *program = current();
        Q_EMIT callsWanted(program->id, program->name);
    });
    connect(m_revoke, &QPushButton::clicked, this, &ProgramsDialog::askToRevoke);
    m_list->setSpacing(spaceTiny); // each has two lines or more
    connect(m_list, &QListWidget::currentRowChanged, this, &ProgramsDialog::updateButtons);

    QPushButton *use = framedButton(tr("What they used …"), this);
    QPushButton *bearer = framedButton(tr("Bare tokens …"), this);
    connect(use, &QPushButton::clicked, this, &ProgramsDialog::useWanted);
    connect(bearer, &QPushButton::clicked, this, &ProgramsDialog::bearerWanted);
    setTabOrder(m_isOn, m_graphQl);
    setTabOrder(m_graphQl, m_soap);
    setTabOrder(m_soap, m_store);
    setTabOrder(m_store, m_list);
    QHBoxLayout *row = besideButtons(m_list, {{m_add, m_limits, m_calls, m_revoke}, {use, bearer}});
    row->insertWidget(1, m_empty, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(plainLabel(tr("Your ERP or connector calls the store through Latchkey's "
                                    "proxy, each program with a key of its own. Latchkey signs, "
                                    "so no program needs a secret. The proxy itself is switched "
                                    "on in Settings."),
                                 this));
    column->addLayout(buildDoors());
    column->addLayout(row);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    fill();
}

// REST, and beneath it, a step to the right, what else can be opened.
QLayout *ProgramsDialog::buildDoors()
{
    m_guest->setForegroundRole(QPalette::PlaceholderText);
    m_graphQl->setAccessibleDescription(m_guest->text());
    m_soap->setAccessibleDescription(m_guest->text());
    auto *both = new QHBoxLayout;
    both->setSpacing(spaceLarge);
    both->addWidget(m_graphQl);
    both->addWidget(m_soap);
    both->addStretch();
    auto *others = new QVBoxLayout;
    others->setContentsMargins(spaceLarge, 0, 0, 0);
    others->setSpacing(spaceTiny);
    others->addLayout(both);
    others->addWidget(m_guest);
    auto *doors = new QVBoxLayout;
    doors->setSpacing(spaceSmall);
    doors->addWidget(m_isOn);
    doors->addLayout(others);
    doors->addWidget(m_store);
    return doors;
}

void ProgramsDialog::fill()
{
    const auto doors = m_programs.doors(m_integration);
    const auto all = doors ? m_programs.of(m_integration) : failure(doors.error());
    m_problem->setText(all ? QString() : all.error().sentence);
    showDoors(doors.value_or(clients::Doors()));
    fillList(all.value_or(QList<clients::ProxyClient>()));
    updateButtons();
}

// What is open of GraphQL and SOAP is seen while the proxy is off, too.
void ProgramsDialog::showDoors(const clients::Doors &doors)
{
    const QSignalBlocker quiet[] = {QSignalBlocker(m_isOn), QSignalBlocker(m_graphQl),
                                    QSignalBlocker(m_soap)};
    m_isOn->setChecked(doors.isOn);
    m_graphQl->setChecked(doors.graphQl);
    m_soap->setChecked(doors.soap);
    m_graphQl->setEnabled(doors.isOn);
    m_soap->setEnabled(doors.isOn);
}

void ProgramsDialog::fillList(const QList<clients::ProxyClient> &all)
{
    m_shown = all;
    m_list->clear();
    const qint64 now = systemClock()();
    for (const clients::ProxyClient &each : all) {
        const clients::Standing standing = clients::standingOf(each, now);
        QStringList parts;
        if (standing != clients::Standing::Open) {
            parts.append(clients::standingText(standing));
        }
        if (each.limits != clients::ClientLimits()) {
            parts.append(clients::limitsText(each.limits));
        }
        parts.append(m_uses.value(each.id).lastAt == 0
                         ? tr("not used yet")
                         : tr("last used %1").arg(relativeTime(m_uses.value(each.id).lastAt, now)));
        m_list->addItem(each.name + QLatin1Char('\n') + parts.join(QStringLiteral(" · ")));
    }
    m_list->setVisible(!all.isEmpty());
    m_empty->setVisible(all.isEmpty());
}

const clients::ProxyClient *ProgramsDialog::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_shown.size() ? &m_shown.at(row) : nullptr;
}

void ProgramsDialog::updateButtons()
{
    const clients::ProxyClient *program = current();
    const bool isThere = program != nullptr && program->revokedAt == 0;
    m_calls->setEnabled(program != nullptr); // also of one that was revoked
    m_limits->setEnabled(isThere);
    m_revoke->setEnabled(isThere);
}

// What else is open stays so.
void ProgramsDialog::switchDoor(bool clients::Doors::*door, bool isOpen)
{
    const auto saved = m_programs.doors(m_integration).and_then([&](clients::Doors doors) {
        doors.*door = isOpen;
        return m_programs.saveDoors(m_integration, doors);
    });
    fill();
    if (!saved) {
        m_problem->setText(saved.error().sentence);
    }
}

void ProgramsDialog::add()
{
    auto *dialog = new ProgramDialog(m_programs, m_integration, this);
    connect(dialog, &ProgramDialog::added, this, [this](const clients::NewClient &made) {
        fill();
        auto *key = new KeyDialog(made, m_showing, this);
        key->setAttribute(Qt::WA_DeleteOnClose);
        key->open();
    });
    openForm(dialog);
}

void ProgramsDialog::changeLimits()
{
    auto *dialog = new ProgramDialog(m_programs, *current(), this);
    connect(dialog, &ProgramDialog::changed, this, &ProgramsDialog::fill);
    openForm(dialog);
}

void ProgramsDialog::openForm(ProgramDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setRoutes(m_known);
    connect(this, &ProgramsDialog::routesKnown, dialog, &ProgramDialog::setRoutes);
    dialog->open();
}

void ProgramsDialog::setUses(const clients::ClientUses &uses)
{
    m_uses = uses;
    fill();
}

void ProgramsDialog::setRoutes(const KnownRoutes &known)
{
    m_known = known;
    Q_EMIT routesKnown(known);
}

void ProgramsDialog::askToRevoke()
{
    const clients::ProxyClient program = *current();
    ask({tr("Revoke the key of “%1”?").arg(program.name),
         tr("The program's next call is refused, and the key never works again. What the program "
            "called stays visible."),
         tr("Revoke")},
        this, [this, id = program.id] { revoke(id); });
}

void ProgramsDialog::revoke(const QString &id)
{
    const auto revoked = m_programs.revoke(id);
    fill();
    if (!revoked) {
        m_problem->setText(revoked.error().sentence);
    }
}

} // namespace latchkey::ui
