// SPDX-License-Identifier: Apache-2.0
#include "ui/window/SettingsDialog.h"

#include "base/Language.h"
#include "profile/Settings.h"
#include "ui/look/Buttons.h"
#include "ui/look/FormLabels.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"
#include "ui/window/SessionStart.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace latchkey::ui {

namespace {

const QString portKey = QStringLiteral("listener.port");
const QString proxyPortKey = QStringLiteral("proxy.port");
const QString bridgeKey = QStringLiteral("proxy.bridge");
const QString asTheSystem = QStringLiteral("system");

// A language by its own name, which whoever speaks it finds: "Deutsch".
QString ownName(const QString &language)
{
    QString name = QLocale(language).nativeLanguageName();
    return name.isEmpty() ? language : name.replace(0, 1, name[0].toUpper());
}

QList<std::pair<QString, QString>> languageChoices()
{
    QList<std::pair<QString, QString>> choices{
        {asTheSystem, SettingsDialog::tr("As the system has it")}};
    for (const QString &each : languages()) {
        choices.append({each, ownName(each)});
    }
    return choices;
}

} // namespace

SettingsDialog::SettingsDialog(profile::Profile &profile, quint16 port, QWidget *parent)
    : QDialog(parent)
    , m_profile(profile)
    , m_portBefore(port)
    , m_port(newPort(profile::listenerPort(profile).value_or(port)))
    , m_proxyPort(newPort(profile::proxyPort(profile).value_or(profile::defaultProxyPort)))
    , m_bridge(new QLineEdit(profile::proxyBridge(profile).value_or(QString()), this))
    , m_start(new SessionStart(profile.folder(), this))
    , m_note(plainLabel({}, this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("Settings"));
    setKind(m_buttons->button(QDialogButtonBox::Save), ButtonKind::Primary);
    m_bridge->setPlaceholderText(tr("none"));
    for (QSpinBox *each : {m_port, m_proxyPort}) {
        connect(each, &QSpinBox::valueChanged, this, &SettingsDialog::validate);
    }
    connect(m_bridge, &QLineEdit::textChanged, this, &SettingsDialog::validate);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::save);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(space);
    form->setVerticalSpacing(spaceSmall);
    form->addRow(tr("&Language"), newChoice("language", languageChoices()));
    form->addRow(tr("&Appearance"),
                 newChoice("appearance", {{asTheSystem, tr("As the system has it")},
                                          {QStringLiteral("light"), tr("Light")},
                                          {QStringLiteral("dark"), tr("Dark")}}));
    form->addRow(tr("&Port the store calls"), m_port);
    form->addRow(tr("&Show Admin in"),
                 newChoice("browser", {{QStringLiteral("automatic"), tr("Automatic")},
                                       {QStringLiteral("embedded"), tr("The embedded browser")},
                                       {asTheSystem, tr("The system's browser")}}));
    form->addRow(tr("Signing proxy"), m_start);
    form->addRow(tr("P&roxy's port"), m_proxyPort);
    form->addRow(tr("Address for &containers"), m_bridge);
    levelLabels(*form);
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
    const auto stop = [form](int row) { // the one that has the keyboard
        QWidget *field = form->itemAt(row, QFormLayout::FieldRole)->widget();
        return field->focusProxy() == nullptr ? field : field->focusProxy();
    };
    for (int row = 1; row < form->rowCount(); ++row) { // as the eye goes
        setTabOrder(stop(row - 1), stop(row));
    }
    setTabOrder(stop(form->rowCount() - 1), m_buttons->button(QDialogButtonBox::Save));
    setTabOrder(m_buttons->button(QDialogButtonBox::Save),
                m_buttons->button(QDialogButtonBox::Cancel));
    form->itemAt(0, QFormLayout::FieldRole)->widget()->setFocus();
    validate();
}

QSpinBox *SettingsDialog::newPort(quint16 port)
{
    auto *box = new QSpinBox(this);
    box->setRange(1024, 65535);
    box->setGroupSeparatorShown(false);
    box->setValue(port);
    return box;
}

QString SettingsDialog::bridge() const
{
    const QString typed = m_bridge->text().trimmed();
    return typed.isEmpty() ? QString::fromLatin1(profile::noBridge) : typed;
}

QComboBox *SettingsDialog::newChoice(const char *key,
                                     const QList<std::pair<QString, QString>> &values)
{
    auto *box = new QComboBox(this);
    for (const auto &[value, words] : values) {
        box->addItem(words, value);
    }
    const QString current =
        profile::settingInForce(m_profile, QLatin1String(key)).value_or(QString());
    box->setCurrentIndex(std::max(0, box->findData(current)));
    connect(box, &QComboBox::currentIndexChanged, this, &SettingsDialog::validate);
    m_choices.append({QLatin1String(key), box});
    return box;
}

QStringList SettingsDialog::notesOnProxy() const
{
    QStringList notes;
    const auto isChanged = [this](const QString &key, const QString &value) {
        return profile::settingInForce(m_profile, key).value_or(QString()) != value;
    };
    const QString port = QString::number(m_proxyPort->value());
    if (isChanged(proxyPortKey, port)) {
        notes.append(tr("Programs call the proxy's port, so change it in every program too. A "
                        "proxy that runs takes the new port at its next start."));
    }
    notes.append(profile::settingNote(proxyPortKey, port));
    if (isChanged(bridgeKey, bridge())) {
        notes.append(profile::settingNote(bridgeKey, bridge()));
    }
    notes.removeAll(QString());
    return notes;
}

void SettingsDialog::validate()
{
    const auto valid = profile::validSetting(bridgeKey, bridge());
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(valid.has_value());
    m_bridge->setAccessibleDescription(valid ? QString() : valid.error().sentence);
    if (!valid) {
        m_note->setText(valid.error().sentence);
        return;
    }
    QStringList notes;
    if (m_port->value() != m_portBefore) {
        notes.append(tr("The port is part of both URLs, so change the URLs of every integration in "
                        "Admin too. The new port counts after the next start."));
    }
    const bool isLookAnother = std::any_of(
        m_choices.cbegin(), m_choices.cend(), [this](const std::pair<QString, QComboBox *> &each) {
            return each.first != QLatin1String("browser") &&
                   each.second->currentData().toString() !=
                       profile::settingInForce(m_profile, each.first).value_or(QString());
        });
    if (isLookAnother) {
        notes.append(tr("Language and appearance change at the next start."));
    }
    const QString note = profile::settingNote(portKey, QString::number(m_port->value()));
    if (!note.isEmpty()) {
        notes.append(note);
    }
    notes.append(notesOnProxy());
    m_note->setText(notes.join(QLatin1Char(' ')));
}

// What is in force already stays whose it is: the person's, or the computer's.
Result<void> SettingsDialog::keep(const QString &key, const QString &value)
{
    const bool isKept = profile::settingInForce(m_profile, key).value_or(QString()) == value;
    return isKept ? Result<void>() : m_profile.setSetting(key, value);
}

void SettingsDialog::save()
{
    Result<void> kept = keep(portKey, QString::number(m_port->value()));
    kept = kept ? keep(proxyPortKey, QString::number(m_proxyPort->value())) : kept;
    kept = kept ? keep(bridgeKey, bridge()) : kept;
    for (const auto &[key, box] : std::as_const(m_choices)) {
        kept = kept ? keep(key, box->currentData().toString()) : kept;
    }
    if (!kept) {
        m_note->setText(kept.error().sentence);
        return;
    }
    if (!m_start->isChanged()) {
        return end();
    }
    setEnabled(false);
    connect(
        m_start, &SessionStart::applied, this,
        [this](const std::optional<Problem> &problem) {
            setEnabled(true);
            if (problem) {
                m_note->setText(problem->sentence);
            } else {
                end();
            }
        },
        Qt::SingleShotConnection);
    m_start->apply();
}

void SettingsDialog::end()
{
    Q_EMIT saved(m_port->value() != m_portBefore);
    accept();
}

} // namespace latchkey::ui
