// SPDX-License-Identifier: Apache-2.0
// The questions of the guide, one after the other, and what their answers come to.
#pragma once

#include "reach/Guide.h"

#include <QList>
#include <QWidget>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace latchkey::ui {

class MarkLabel;

class GuideBox : public QWidget
{
    Q_OBJECT
public:
    explicit GuideBox(QWidget *parent = nullptr);

    // What Tab leaves for the first question.
    void setBefore(QWidget *before) { m_before = before; }
    // Begins anew, with what is known answered.
    void show(const reach::GuideFacts &facts);
    // The same answers, should something more be known.
    void learn(const reach::GuideFacts &facts);

    std::optional<reach::Advice> advice() const;

Q_SIGNALS:
    // The person answered, and that comes to a way.
    void advised(const latchkey::reach::Advice &advice);

private:
    struct Asked
    {
        QByteArray name;
        QWidget *box;
        QWidget *last; // to be reached by Tab
    };

    void ask();
    void append(const reach::GuideQuestion &question);
    void answer(const QByteArray &question, const QByteArray &option);
    void showAdvice();

    reach::GuideFacts m_facts;
    reach::GuideAnswers m_answers;
    bool m_hasAnswered = false;
    QWidget *m_before = nullptr;
    QVBoxLayout *m_rows;
    QList<Asked> m_asked;
    MarkLabel *m_sign;
    QLabel *m_why;
};

} // namespace latchkey::ui
