// SPDX-License-Identifier: Apache-2.0
#include "ui/detail/SnippetDialog.h"

#include "base/ForeignText.h"
#include "clients/ClientRepository.h"
#include "profile/Settings.h"
#include "session/Session.h"
#include "ui/look/Buttons.h"
#include "ui/look/FieldHint.h"
#include "ui/look/Heading.h"
#include "ui/look/Metrics.h"
#include "ui/look/SecretClipboard.h"
#include "ui/look/Words.h"
#include "ui/store/CodeView.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

namespace {

constexpr int textWidth = 520;
constexpr int shownLines = 14;

} // namespace

SnippetDialog::SnippetDialog(session::Session &session, SecretClipboard &clipboard,
                             const QString &id, const QByteArray &language, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_clipboard(clipboard)
    , m_id(id)
    , m_language(snippets::languageNamed(language).value_or(snippets::Language::Curl))
    , m_name(new QLineEdit(this))
    , m_readsOnly(new QCheckBox(tr("Only &read: change nothing in the store"), this))
    , m_problem(new FieldHint(m_name, this))
    , m_said(plainLabel({}, this))
    , m_code(new CodeView(this))
    , m_note(plainLabel({}, this))
    , m_copy(framedButton(tr("&Copy for a minute"), this))
{
    setWindowTitle(tr("A program with a key of its own"));
    build();
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_problem->clear();
        m_make->setEnabled(!m_name->text().trimmed().isEmpty());
    });
    connect(m_copy, &QPushButton::clicked, this, [this] { m_clipboard.put(m_text); });
    m_result->hide();
    m_copy->hide();
    m_make->setEnabled(false);
    m_name->setFocus();
}

void SnippetDialog::build()
{
    m_form = buildForm();
    m_result = buildResult();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_make = buttons->addButton(tr("Make the key"), QDialogButtonBox::ActionRole);
    m_make->setObjectName(QStringLiteral("make"));
    setKind(m_make, ButtonKind::Primary);
    m_copy->setObjectName(QStringLiteral("copy"));
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    setKind(buttons->button(QDialogButtonBox::Close), ButtonKind::Framed);
    connect(m_make, &QPushButton::clicked, this, &SnippetDialog::make);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(new Heading(windowTitle(), this));
    column->addWidget(m_form);
    column->addWidget(m_result, 1);
    column->addStretch();
    column->addWidget(buttons);
}

QWidget *SnippetDialog::buildForm()
{
    auto *form = new QWidget(this);
    QLabel *about = plainLabel(tr("The program gets a key, which stands in its text (%1). Latchkey "
                                  "does not keep the key, so the text is shown once. You can "
                                  "revoke the key under Programs.")
                                   .arg(snippets::words(m_language)),
                               form);
    about->setMinimumWidth(textWidth);
    auto *label = new QLabel(tr("&Name of the program"), form);
    label->setBuddy(m_name);
    auto *name = new QHBoxLayout;
    name->setSpacing(spaceLarge);
    name->addWidget(label);
    name->addWidget(m_name, 1);
    auto *rows = new QVBoxLayout(form);
    rows->setContentsMargins({});
    rows->setSpacing(spaceSmall);
    rows->addWidget(about);
    rows->addLayout(name);
    rows->addWidget(m_readsOnly);
    rows->addWidget(m_problem);
    return form;
}

QWidget *SnippetDialog::buildResult()
{
    auto *result = new QWidget(this);
    m_said->setMinimumWidth(textWidth);
    m_code->setAccessibleName(tr("The program's text"));
    m_code->setMinimumHeight(shownLines * m_code->fontMetrics().lineSpacing() + 2 * space);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    auto *rows = new QVBoxLayout(result);
    rows->setContentsMargins({});
    rows->setSpacing(spaceSmall);
    rows->addWidget(m_said);
    rows->addWidget(m_code, 1);
    rows->addWidget(m_note);
    return result;
}

void SnippetDialog::make()
{
    clients::ClientLimits limits;
    limits.readsOnly = m_readsOnly->isChecked();
    const auto made = clients::ClientRepository(m_session.profile(), m_session.clock())
                          .add(m_id, m_name->text().trimmed(), limits);
    if (!made) {
        m_problem->show(Mark::Failed, made.error().sentence);
        return;
    }
    present(*made);
}

void SnippetDialog::present(const clients::NewClient &made)
{
    const quint16 port =
        profile::proxyPort(m_session.profile()).value_or(profile::defaultProxyPort);
    const auto doors = clients::ClientRepository(m_session.profile()).doors(m_id);
    m_text = snippets::snippetWith(m_language, snippets::proxyAt(port), m_id,
                                   {made.client.id, made.key});
    QStringList said{tr("The text holds the key of “%1”: keep it to yourself. It cannot be shown "
                        "again.")
                         .arg(withoutControls(made.client.name))};
    if (!doors || !doors->isOn) {
        said.append(tr("The key opens nothing until you let programs with a key call the store, "
                       "under Programs."));
    }
    m_said->setText(said.join(QLatin1Char(' ')));
    m_code->showFile(snippets::fileName(m_language), m_text.reveal());
    const QString note = snippets::note(m_language, snippets::KeyPlace::Text);
    m_note->setText(breakable(note));
    m_note->setVisible(!note.isEmpty());
    m_form->hide();
    m_make->hide();
    m_result->show();
    m_copy->show();
    m_copy->setFocus();
}

} // namespace latchkey::ui
