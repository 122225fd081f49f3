// SPDX-License-Identifier: Apache-2.0
#include "ui/window/SettingsDialog.h"

#include "profile/Settings.h"
#include "ui/look/Buttons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

const QString portKey = QStringLiteral("listener.port");
const QString browserKey = QStringLiteral("browser");

} // namespace

SettingsDialog::SettingsDialog(profile::Profile &profile, quint16 port, QWidget *parent)
    : QDialog(parent)
    , m_profile(profile)
    , m_portBefore(port)
    , m_port(new QSpinBox(this))
    , m_browser(new QComboBox(this))
    , m_note(plainLabel({}, this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Settings"));
    setKind(m_buttons->button(QDialogButtonBox::Save), ButtonKind::Primary);
    m_port->setRange(1024, 65535);
    m_port->setGroupSeparatorShown(false);
    m_port->setValue(profile::listenerPort(profile).value_or(port));
    m_browser->addItem(tr("Automatic"), QStringLiteral("automatic"));
    m_browser->addItem(tr("The embedded browser"), QStringLiteral("embedded"));
    m_browser->addItem(tr("The system's browser"), QStringLiteral("system"));
    m_browser->setCurrentIndex(m_browser->findData(
        profile::settingInForce(profile, browserKey).value_or(QStringLiteral("automatic"))));
    connect(m_port, &QSpinBox::valueChanged, this, &SettingsDialog::validate);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::save);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space);
    form->setVerticalSpacing(spaceSmall);
    form->addRow(tr("&Port the store calls"), m_port);
    form->addRow(tr("&Show Admin in"), m_browser);
    m_note->setMinimumHeight(4 * fontMetrics().lineSpacing());
    m_note->setMinimumWidth(380);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addLayout(form);
    column->addWidget(m_note);
    column->addStretch();
    column->addWidget(m_buttons);
    validate();
}

void SettingsDialog::validate()
{
    QStringList notes;
    if (m_port->value() != m_portBefore) {
        notes.append(tr("The port is part of both URLs: change them in Admin too, for every "
                        "integration. The new port counts after the next start."));
    }
    const QString note = profile::settingNote(portKey, QString::number(m_port->value()));
    if (!note.isEmpty()) {
        notes.append(note);
    }
    m_note->setText(notes.join(QLatin1Char(' ')));
}

void SettingsDialog::save()
{
    const auto port = m_profile.setSetting(portKey, QString::number(m_port->value()));
    const auto browser =
        port ? m_profile.setSetting(browserKey, m_browser->currentData().toString()) : port;
    if (!browser) {
        m_note->setText(browser.error().sentence);
        return;
    }
    Q_EMIT saved(m_port->value() != m_portBefore);
    accept();
}

} // namespace latchkey::ui
