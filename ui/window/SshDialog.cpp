// SPDX-License-Identifier: Apache-2.0
#include "ui/window/SshDialog.h"

#include "base/ForeignText.h"
#include "ui/look/Buttons.h"
#include "ui/look/Heading.h"
#include "ui/look/Metrics.h"
#include "ui/look/PasswordField.h"
#include "ui/look/Words.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace latchkey::ui {

using reach::Question;
using Kind = Question::Kind;

namespace {

constexpr int textWidth = 460; // a fingerprint fits

QString harmless(const QString &foreign)
{
    QStringList lines;
    for (const QString &line : foreign.trimmed().split(QLatin1Char('\n'))) {
        lines.append(withoutControls(line));
    }
    return lines.join(QLatin1Char('\n'));
}

QString explanation(const Question &question)
{
    switch (question.kind()) {
    case Kind::Secret:
        return SshDialog::tr("What you type is given to ssh and kept nowhere.");
    case Kind::Agreement:
        return question.text().contains(QLatin1String("fingerprint"))
                   ? SshDialog::tr("Ask whoever runs the server for the fingerprint, and compare "
                                   "all of it. If you agree, ssh remembers this key, and refuses "
                                   "any other one from then on.")
                   : QString();
    case Kind::Notice:
        return SshDialog::tr("This closes by itself once that is done.");
    }
    Q_UNREACHABLE();
}

// What was typed is overwritten, as far as nobody else holds it.
Secret takenFrom(QLineEdit *edit)
{
    QString typed = edit->text();
    edit->clear();
    QByteArray octets = typed.toUtf8();
    typed.fill(QChar());
    Secret secret{octets};
    wipe(octets);
    return secret;
}

} // namespace

SshDialog::SshDialog(Question *question, QWidget *parent)
    : QDialog(parent)
    , m_question(question)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Question from ssh"));
    build(*question);
    connect(question, &Question::over, this, &QDialog::accept);
}

SshDialog::~SshDialog() = default;

void SshDialog::build(const Question &question)
{
    const QString server = shortened(withoutControls(question.server()));
    auto *headline = new Heading(question.kind() == Kind::Notice
                                     ? tr("ssh waits for you, to get to %1").arg(server)
                                     : tr("ssh asks you, to get to %1").arg(server),
                                 this);
    QLabel *said = plainLabel(harmless(question.text()), this);
    said->setObjectName(QStringLiteral("said"));
    said->setMinimumWidth(textWidth);
    said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spaceHuge, spaceHuge, spaceHuge, spaceLarge);
    column->setSpacing(space);
    column->addWidget(headline);
    column->addWidget(said);
    if (question.kind() == Kind::Secret) {
        m_field = new PasswordField(tr("Answer to ssh"), this);
        column->addWidget(m_field);
    }
    if (const QString text = explanation(question); !text.isEmpty()) {
        column->addWidget(plainLabel(text, this));
    }
    column->addStretch();
    addButtons(column, question.kind());
}

void SshDialog::addButtons(QVBoxLayout *column, Kind kind)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::rejected, this, &SshDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &SshDialog::answer);
    column->addWidget(buttons);
    if (kind == Kind::Notice) {
        return;
    }
    QPushButton *verb = buttons->addButton(kind == Kind::Secret ? tr("Answer") : tr("Yes, I agree"),
                                           QDialogButtonBox::AcceptRole);
    verb->setObjectName(QStringLiteral("answer"));
    setKind(verb, ButtonKind::Primary);
    if (kind == Kind::Secret) {
        verb->setDefault(true);
        verb->setEnabled(false);
        connect(m_field->edit(), &QLineEdit::textChanged, verb,
                [verb](const QString &text) { verb->setEnabled(!text.isEmpty()); });
        m_field->edit()->setFocus();
    } else { // agreed to by a click, not by a key that was meant for something else
        verb->setAutoDefault(false);
        cancel->setDefault(true);
        cancel->setFocus();
    }
}

void SshDialog::answer()
{
    if (m_question) {
        m_question->answer(m_field != nullptr ? takenFrom(m_field->edit()) : Secret("yes"));
    }
}

void SshDialog::reject()
{
    if (m_field != nullptr) {
        takenFrom(m_field->edit());
    }
    if (m_question) {
        m_question->decline();
    }
    QDialog::reject();
}

} // namespace latchkey::ui
