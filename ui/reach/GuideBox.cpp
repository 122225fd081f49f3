// SPDX-License-Identifier: Apache-2.0
#include "ui/reach/GuideBox.h"

#include "ui/look/FlowLayout.h"
#include "ui/look/MarkLabel.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace latchkey::ui {

GuideBox::GuideBox(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
    , m_sign(new MarkLabel(this))
    , m_why(plainLabel({}, this))
{
    setAccessibleName(tr("Which way suits"));
    m_rows->setContentsMargins({});
    m_rows->setSpacing(space);
    m_sign->show(Mark::Good);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *said = new QHBoxLayout;
    said->setSpacing(spaceSmall);
    said->addWidget(m_sign, 0, Qt::AlignTop);
    said->addWidget(m_why, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space);
    column->addLayout(m_rows);
    column->addLayout(said);
}

void GuideBox::show(const reach::GuideFacts &facts)
{
    m_facts = facts;
    m_answers = reach::answersIn(facts);
    m_hasAnswered = false;
    ask();
}

// What a person said stays said.
void GuideBox::learn(const reach::GuideFacts &facts)
{
    if (m_hasAnswered) {
        m_facts = facts;
        showAdvice();
    } else {
        show(facts);
    }
}

std::optional<reach::Advice> GuideBox::advice() const
{
    return reach::adviceFor(m_facts, m_answers);
}

// Those that are asked still stay, with the focus that may be in them.
void GuideBox::ask()
{
    const QList<reach::GuideQuestion> questions = reach::questionsFor(m_answers);
    qsizetype kept = 0;
    while (m_hasAnswered && kept < m_asked.size() && kept < questions.size() &&
           m_asked[kept].name == questions[kept].name) {
        ++kept;
    }
    while (m_asked.size() > kept) {
        QWidget *gone = m_asked.takeLast().box;
        gone->hide();
        gone->deleteLater();
    }
    for (qsizetype i = kept; i < questions.size(); ++i) {
        append(questions[i]);
    }
    showAdvice();
}

void GuideBox::append(const reach::GuideQuestion &question)
{
    auto *box = new QWidget(this);
    QLabel *text = plainLabel(question.text, box);
    auto *rows = new QVBoxLayout(box);
    rows->setContentsMargins({});
    rows->setSpacing(spaceTiny);
    rows->addWidget(text);
    if (!question.help.isEmpty()) {
        QLabel *help = plainLabel(question.help, box);
        help->setFont(quietFont(font()));
        help->setForegroundRole(QPalette::PlaceholderText);
        rows->addWidget(help);
    }
    auto *options = new FlowLayout(spaceLarge);
    QWidget *before = m_asked.isEmpty() ? m_before : m_asked.constLast().last;
    for (const reach::GuideOption &option : question.options) {
        auto *button = new QRadioButton(option.text, box);
        button->setAccessibleName(question.text + QLatin1Char(' ') + option.text);
        button->setChecked(m_answers.value(question.name) == option.name);
        options->addWidget(button);
        connect(button, &QRadioButton::clicked, this,
                [this, name = question.name, chosen = option.name] { answer(name, chosen); });
        if (before != nullptr) {
            setTabOrder(before, button); // as they are seen
        }
        before = button;
    }
    rows->addLayout(options);
    m_rows->addWidget(box);
    m_asked.append({question.name, box, before});
}

void GuideBox::answer(const QByteArray &question, const QByteArray &option)
{
    m_hasAnswered = true;
    if (m_answers.value(question) == option && advice()) {
        Q_EMIT advised(*advice());
        return;
    }
    m_answers.insert(question, option);
    ask();
    if (const auto found = advice()) {
        Q_EMIT advised(*found);
    }
}

void GuideBox::showAdvice()
{
    const auto found = advice();
    m_sign->setVisible(found.has_value());
    m_why->setVisible(found.has_value());
    if (found) {
        m_why->setText(found->needs.isEmpty() ? found->why
                                              : found->why + QLatin1Char(' ') + found->needs);
    }
}

} // namespace latchkey::ui
