// A message in the page: news, and the button that helps.
#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace latchkey::ui {

class NoticeBar : public QFrame
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *parent = nullptr);

    // Plain text. Replaces what is shown.
    void tell(const QString &text);
    // With a button that hides the bar and does something.
    void tell(const QString &text, const QString &verb, std::function<void()> action);
    // Stays: it has no cross.
    void setLasting(bool lasting);

    QString text() const;

private:
    QLabel *m_text;
    QPushButton *m_button;
    QToolButton *m_close;
    std::function<void()> m_action;
};

} // namespace latchkey::ui
