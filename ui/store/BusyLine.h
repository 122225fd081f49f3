// SPDX-License-Identifier: Apache-2.0
// What is being done, once it takes longer than half a second, and the way to stop it.
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace latchkey::ui {

class BusyLine : public QWidget
{
    Q_OBJECT
public:
    explicit BusyLine(QWidget *parent = nullptr);

    // `text` is plain. What cannot be stopped half-way has no button.
    void begin(const QString &text, bool canStop);
    void tell(const QString &text);
    void end();

Q_SIGNALS:
    void stopWanted();

private:
    QLabel *m_text;
    QPushButton *m_stop;
    QTimer m_patience;
};

} // namespace latchkey::ui
