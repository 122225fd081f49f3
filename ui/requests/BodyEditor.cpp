// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/BodyEditor.h"

#include "base/Job.h"
#include "requests/JsonOutline.h"
#include "ui/look/Buttons.h"
#include "ui/look/FieldHint.h"
#include "ui/look/Metrics.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextCursor>
#include <QVBoxLayout>

#include <chrono>

namespace latchkey::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto pause = 300ms;
constexpr int readAtOnce = 64 * 1024; // characters: a few milliseconds

QString problemOf(const QString &text)
{
    const QByteArray body = text.toUtf8();
    if (body.trimmed().isEmpty()) {
        return {};
    }
    const auto read = requests::JsonOutline::read(body);
    return read ? QString() : read.error().sentence;
}

} // namespace

BodyEditor::BodyEditor(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QPlainTextEdit(this))
    , m_hint(new FieldHint(m_edit, this))
    , m_indent(linkButton(tr("Indent"), this))
{
    m_edit->setAccessibleName(tr("Body, JSON"));
    m_edit->setPlaceholderText(QStringLiteral("{\n  \"entity\": { … }\n}"));
    m_edit->setTabChangesFocus(true);
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setFont(addressFont(font()));
    m_edit->document()->setDocumentMargin(spaceSmall);
    m_edit->setMinimumHeight(5 * fontMetrics().lineSpacing());
    auto *label = new QLabel(tr("Body (JSON)"), this);
    label->setBuddy(m_edit);
    auto *head = new QHBoxLayout;
    head->addWidget(label, 1);
    head->addWidget(m_indent);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spaceTiny);
    column->addLayout(head);
    column->addWidget(m_edit, 1);
    column->addWidget(m_hint);
    setTabOrder(m_indent, m_edit);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        ++m_run;
        m_pause.start();
    });
    connect(&m_pause, &QTimer::timeout, this, &BodyEditor::check);
    connect(m_indent, &QPushButton::clicked, this, &BodyEditor::indent);
}

QString BodyEditor::text() const
{
    return m_edit->toPlainText();
}

void BodyEditor::setText(const QString &text)
{
    m_edit->setPlainText(text);
    check();
}

bool BodyEditor::isLong() const
{
    return m_edit->document()->characterCount() > readAtOnce;
}

void BodyEditor::check()
{
    m_pause.stop();
    if (!isLong()) {
        take(problemOf(text()));
        return;
    }
    m_hint->clear(); // what was said of another text
    runJob(
        this, [body = text()] { return problemOf(body); },
        [this, run = ++m_run](const QString &problem) {
            if (run == m_run) {
                take(problem);
            }
        });
}

void BodyEditor::take(const QString &problem)
{
    m_problem = problem;
    showHint();
    Q_EMIT checked();
}

void BodyEditor::showHint()
{
    if (!m_problem.isEmpty()) {
        m_hint->show(Mark::NeedsYou, m_problem);
    } else if (!isLong() && text().trimmed().isEmpty()) {
        m_hint->clear();
    } else {
        m_hint->show(Mark::Good, tr("This is JSON."));
    }
}

// One step, which can be undone.
void BodyEditor::indent()
{
    if (!isLong()) {
        if (const auto better = requests::indented(text().toUtf8())) {
            replace(*better);
        }
        check();
        return;
    }
    runJob(
        this, [body = text().toUtf8()] { return requests::indented(body); },
        [this, run = ++m_run](const Result<QByteArray> &better) {
            if (run != m_run) {
                return; // it was written on
            }
            if (better) {
                replace(*better);
            }
            check();
        });
}

void BodyEditor::replace(const QByteArray &json)
{
    QTextCursor cursor(m_edit->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(QString::fromUtf8(json));
}

} // namespace latchkey::ui
