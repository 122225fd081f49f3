// SPDX-License-Identifier: Apache-2.0
// The store's Admin, in a window that says where it is.
#pragma once

#include <QMainWindow>

class QAction;
class QToolBar;
class QToolButton;

namespace latchkey::ui {

class AddressBar;
class LoadLine;
class MessageBar;
class PageView;
class StorePage;

class AdminWindow : public QMainWindow
{
    Q_OBJECT

public:
    // Takes `page` over.
    explicit AdminWindow(StorePage *page, QWidget *parent = nullptr);

    // Goes there. `title` is what the window is called beside the program's name.
    void open(const QUrl &url, const QString &title);

    // The bars about Admin's activation: held back while nobody waits for the store's POST, and
    // what to do once somebody does. The last one takes them away.
    void tellNotReady();
    void tellReady();
    void tellPassed();

    StorePage *page() const { return m_page; }
    PageView *view() const { return m_view; }
    AddressBar *address() const { return m_address; }
    MessageBar *messages() const { return m_messages; }

Q_SIGNALS:
    void getReadyWanted();
    void systemBrowserWanted();
    void closedByPerson();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addToolBar();
    void addMenu(QToolBar *bar);
    void letTabThrough(QToolBar &bar);
    void followLoading();
    void drawIcons();
    void reloadOrStop();
    void zoom(int steps);
    void showEngine();

    StorePage *m_page;
    AddressBar *m_address;
    MessageBar *m_messages;
    LoadLine *m_loading;
    PageView *m_view;
    QAction *m_back = nullptr;
    QAction *m_forward = nullptr;
    QAction *m_reload = nullptr;
    QToolButton *m_more = nullptr;
    bool m_isLoading = false;
    bool m_wasHeld = false;
};

} // namespace latchkey::ui
