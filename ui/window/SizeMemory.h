// SPDX-License-Identifier: Apache-2.0
// Gives the dialogs, splitters and headers of a window the sizes that they had at the last time.
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace latchkey::ui {

// Whatever was named by rememberSizeOf() gets its size as it is first shown, however late it is
// made; what a dialog has is kept as it closes. A value that is none, or is of something that has
// other parts now, is ignored, and a size larger than the screen is cut.
class SizeMemory : public QObject
{
    Q_OBJECT
public:
    // `folder` is the profile's.
    SizeMemory(QString folder, QWidget *window);

    // What is in the window now.
    void remember() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isOfWindow(const QWidget *widget) const;
    void recall(QWidget *widget) const;
    void rememberBelow(QWidget *top) const;

    const QString m_folder;
    QWidget *m_window;
};

} // namespace latchkey::ui
