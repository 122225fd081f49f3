// SPDX-License-Identifier: Apache-2.0
#include "ui/programs/ProgramDialog.h"

#include "clients/Words.h"
#include "ui/look/Buttons.h"
#include "ui/look/FieldHint.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int textWidth = 420;
constexpr int daysAhead = 90; // what is offered for an end

void addRow(QGridLayout &form, const QString &text, QWidget *buddy, QWidget *field)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    const int row = form.rowCount();
    form.addWidget(label, row, 0);
    form.addWidget(field, row, 1);
}

} // namespace

ProgramDialog::ProgramDialog(const clients::ClientRepository &programs, const QString &integration,
                             QWidget *parent)
    : QDialog(parent)
    , m_programs(programs)
    , m_integration(integration)
    , m_name(new QLineEdit(this))
    , m_readsOnly(new QCheckBox(tr("Only &read: change nothing in the store"), this))
    , m_routesText(plainLabel({}, this))
    , m_chooseRoutes(framedButton(tr("C&hoose …"), this))
    , m_rate(new QSpinBox(this))
    , m_ends(new QCheckBox(tr("&Until"), this))
    , m_lastDay(new QDateEdit(this))
    , m_problem(new FieldHint(m_name, this))
{
    setWindowTitle(tr("Add a program"));
    build(tr("The program gets a key of its own. With it the program calls the store through "
             "Latchkey, which signs: the program never sees a secret of the store."),
          tr("Add"));
    fill({});
    m_name->setFocus();
}

ProgramDialog::ProgramDialog(const clients::ClientRepository &programs,
                             const clients::ProxyClient &program, QWidget *parent)
    : QDialog(parent)
    , m_programs(programs)
    , m_integration(program.integration)
    , m_program(program)
    , m_name(new QLineEdit(program.name, this))
    , m_readsOnly(new QCheckBox(tr("Only &read: change nothing in the store"), this))
    , m_routesText(plainLabel({}, this))
    , m_chooseRoutes(framedButton(tr("C&hoose …"), this))
    , m_rate(new QSpinBox(this))
    , m_ends(new QCheckBox(tr("&Until"), this))
    , m_lastDay(new QDateEdit(this))
    , m_problem(new FieldHint(m_name, this))
{
    setWindowTitle(tr("Limits"));
    m_name->setReadOnly(true);
    m_name->setFocusPolicy(Qt::ClickFocus);
    build(tr("They hold from the next call on. The key stays the same."), tr("Save"));
    fill(program.limits);
    m_readsOnly->setFocus();
}

void ProgramDialog::build(const QString &explanation, const QString &verb)
{
    QLabel *text = plainLabel(explanation, this);
    text->setMinimumWidth(textWidth);
    m_rate->setRange(0, clients::mostCallsAMinute);
    m_rate->setSpecialValueText(tr("as many as it likes"));
    m_lastDay->setCalendarPopup(true);
    m_lastDay->setAccessibleName(tr("Last day"));
    m_lastDay->setMinimumDate(QDate::currentDate());

    auto *end = new QWidget(this);
    auto *endRow = new QHBoxLayout(end);
    endRow->setContentsMargins({});
    endRow->addWidget(m_ends);
    endRow->addWidget(m_lastDay, 1);
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(spaceLarge);
    form->setVerticalSpacing(spaceSmall);
    addRow(*form, tr("&Name"), m_name, m_name);
    form->addWidget(m_readsOnly, form->rowCount(), 1);
    addRow(*form, tr("Routes"), m_chooseRoutes, buildRoutes());
    addRow(*form, tr("&Calls a minute"), m_rate, m_rate);
    form->addWidget(end, form->rowCount(), 1);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_keep = buttons->addButton(verb, QDialogButtonBox::AcceptRole);
    m_keep->setObjectName(QStringLiteral("keep"));
    setKind(m_keep, ButtonKind::Primary);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &ProgramDialog::keep);
    connect(m_name, &QLineEdit::textChanged, this, &ProgramDialog::validate);
    connect(m_ends, &QCheckBox::toggled, m_lastDay, &QWidget::setEnabled);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(text);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addStretch();
    column->addWidget(buttons);
    validate();
}

QWidget *ProgramDialog::buildRoutes()
{
    auto *routes = new QWidget(this);
    auto *row = new QHBoxLayout(routes);
    row->setContentsMargins({});
    row->setSpacing(spaceSmall);
    row->addWidget(m_routesText, 1);
    row->addWidget(m_chooseRoutes);
    m_chooseRoutes->setAccessibleName(tr("Choose the routes"));
    m_chooseRoutes->setAutoDefault(false);
    m_chooseRoutes->setEnabled(false);
    connect(m_chooseRoutes, &QPushButton::clicked, this, &ProgramDialog::chooseRoutes);
    return routes;
}

void ProgramDialog::setRoutes(const KnownRoutes &known)
{
    m_known = known;
    m_chooseRoutes->setEnabled(!known.routes.isEmpty());
}

void ProgramDialog::chooseRoutes()
{
    auto *dialog = new RouteDialog(m_known, m_routes, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RouteDialog::chosen, this, [this](const QStringList &routes) {
        m_routes = routes;
        showRoutes();
    });
    dialog->open();
}

void ProgramDialog::showRoutes()
{
    m_routesText->setText(m_routes.isEmpty()
                              ? tr("any that the integration may call")
                              : tr("%n route(s) and no other", nullptr, int(m_routes.size())));
}

void ProgramDialog::fill(const clients::ClientLimits &limits)
{
    if (limits.until != 0) { // one that has ended stays so until somebody says another day
        m_lastDay->setMinimumDate(std::min(QDate::currentDate(), clients::lastDay(limits.until)));
    }
    m_readsOnly->setChecked(limits.readsOnly);
    m_routes = limits.routes;
    showRoutes();
    m_rate->setValue(limits.callsAMinute);
    m_ends->setChecked(limits.until != 0);
    m_lastDay->setEnabled(limits.until != 0);
    m_lastDay->setDate(limits.until != 0 ? clients::lastDay(limits.until)
                                         : QDate::currentDate().addDays(daysAhead));
}

clients::ClientLimits ProgramDialog::limits() const
{
    return {m_readsOnly->isChecked(), m_routes, m_rate->value(),
            m_ends->isChecked() ? clients::endOf(m_lastDay->date()) : 0};
}

void ProgramDialog::validate()
{
    m_problem->clear();
    m_keep->setEnabled(!m_name->text().trimmed().isEmpty());
}

void ProgramDialog::keep()
{
    if (!m_program.id.isEmpty()) {
        if (const auto saved = m_programs.saveLimits(m_program.id, limits()); !saved) {
            say(saved.error());
            return;
        }
        Q_EMIT changed();
        accept();
        return;
    }
    const auto made = m_programs.add(m_integration, m_name->text().trimmed(), limits());
    if (!made) {
        say(made.error());
        return;
    }
    Q_EMIT added(*made);
    accept();
}

void ProgramDialog::say(const Problem &problem)
{
    m_problem->show(Mark::Failed, problem.sentence);
}

} // namespace latchkey::ui
