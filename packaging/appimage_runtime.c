/* The first part of Drafter's AppImage: makes the folder that follows it readable and runs its AppRun.
 *
 * An AppImage of type 2 (AppImageSpec, draft) is a static ELF program with the bytes `AI\x02` at
 * offset 8, and right behind it a squashfs image of the AppDir. The image is mounted by FUSE; where
 * that cannot be done it is unpacked. Either way AppRun takes the place of this process, and a child,
 * the keeper, stays until the program has ended: it holds the reading end of a pipe whose
 * writing end the program inherits, so the end of the program is the end of the pipe.
 *
 * Linked by appimage.py, with Debian's libsquashfuse (BSD), libfuse3 (LGPL), zlib and zstd.
 */
#define _GNU_SOURCE
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <squashfuse/config.h>
#include <squashfuse/ll.h>

static const char HELP[] =
    "An AppImage of Drafter. Its options, where one is given first:\n"
    "  --appimage-extract           unpack into the folder squashfs-root\n"
    "  --appimage-extract-and-run   unpack into a temporary folder and run from there, as with\n"
    "                               APPIMAGE_EXTRACT_AND_RUN=1\n"
    "  --appimage-offset            print where in this file the image begins\n"
    "  --appimage-help              print this\n";

static _Noreturn void fail(const char *what, const char *advice)
{
    fprintf(stderr, "Drafter could not be started: %s (%s); %s.\n", what, strerror(errno), advice);
    exit(127);
}

/* squashfuse asks for these for images that are packed in other ways. Ours is packed by zstd, so
 * they need not be linked: lzo is under the GPL, which the rest of the program is not. */
int lzo1x_decompress_safe(void) { return -1; }
int LZ4_decompress_safe(void) { return -1; }
int lzma_stream_buffer_decode(void) { return 1; }

/* The image begins where the ELF file ends, which is with its table of sections. */
static size_t image_offset(const char *self)
{
    Elf64_Ehdr head;
    FILE *file = fopen(self, "rb");
    if (!file || fread(&head, sizeof head, 1, file) != 1)
        fail("its own file cannot be read", "make it readable");
    fclose(file);
    return head.e_shoff + (size_t)head.e_shnum * head.e_shentsize;
}

static bool write_file(sqfs *fs, sqfs_inode *inode, const char *path)
{
    char block[1 << 17];
    int out = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, inode->base.mode & 0777);
    if (out < 0)
        return false;
    bool whole = true;
    for (sqfs_off_t at = 0; whole && at < (sqfs_off_t)inode->xtra.reg.file_size;) {
        sqfs_off_t size = sizeof block;
        whole = sqfs_read_range(fs, inode, at, &size, block) == SQFS_OK && size > 0 &&
                write(out, block, size) == size;
        at += size;
    }
    return close(out) == 0 && whole;
}

static bool write_link(sqfs *fs, sqfs_inode *inode, const char *path)
{
    char target[PATH_MAX];
    size_t size = sizeof target;
    return sqfs_readlink(fs, inode, target, &size) == SQFS_OK && symlink(target, path) == 0;
}

/* All of the image under `folder`, which exists; false, with errno, where it cannot be written. */
static bool unpack(sqfs *fs, const char *folder)
{
    sqfs_traverse walk;
    sqfs_err error = sqfs_traverse_open(&walk, fs, sqfs_inode_root(fs));
    bool good = error == SQFS_OK;
    while (good && sqfs_traverse_next(&walk, &error)) {
        char path[PATH_MAX];
        sqfs_inode inode;
        if (walk.dir_end)
            continue;
        good = snprintf(path, sizeof path, "%s/%s", folder, walk.path) < (int)sizeof path &&
               sqfs_inode_get(fs, &inode, walk.entry.inode) == SQFS_OK;
        if (good && S_ISDIR(inode.base.mode))
            good = mkdir(path, 0755) == 0;
        else if (good && S_ISLNK(inode.base.mode))
            good = write_link(fs, &inode, path);
        else if (good && S_ISREG(inode.base.mode))
            good = write_file(fs, &inode, path);
    }
    sqfs_traverse_close(&walk);
    return good && error == SQFS_OK;
}

static int remove_one(const char *path, const struct stat *st, int kind, struct FTW *ftw)
{
    (void)st, (void)kind, (void)ftw;
    return remove(path);
}

static void remove_tree(const char *folder) { nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS); }

/* Answer the kernel's questions about the mounted image until the program has ended. */
static void serve(struct fuse_session *session, int alive)
{
    struct fuse_buf buffer = {0};
    struct pollfd watched[] = {{fuse_session_fd(session), POLLIN, 0}, {alive, POLLIN, 0}};
    while (!fuse_session_exited(session)) {
        if (poll(watched, 2, -1) < 0 && errno != EINTR)
            break;
        if (watched[1].revents)
            break;
        if (!watched[0].revents)
            continue;
        int got = fuse_session_receive_buf(session, &buffer);
        if (got == -EINTR || got == -EAGAIN)
            continue;
        if (got <= 0)
            break;
        fuse_session_process_buf(session, &buffer);
    }
    free(buffer.mem);
}

static bool mount_image(sqfs_ll_chan *channel, const char *self, size_t offset, const char *folder)
{
    static struct fuse_lowlevel_ops operations = {
        .lookup = sqfs_ll_op_lookup, .forget = sqfs_ll_op_forget,
        .getattr = sqfs_ll_op_getattr, .readlink = sqfs_ll_op_readlink,
        .open = sqfs_ll_op_open, .read = sqfs_ll_op_read, .release = sqfs_ll_op_release,
        .opendir = sqfs_ll_op_opendir, .readdir = sqfs_ll_op_readdir,
        .releasedir = sqfs_ll_op_releasedir, .statfs = stfs_ll_op_statfs,
    };
    char *words[] = {"drafter", "-o", "ro,fsname=Drafter.AppImage,subtype=squashfuse"};
    struct fuse_args arguments = FUSE_ARGS_INIT(3, words);
    sqfs_ll *image = sqfs_ll_open(self, offset);
    return image && sqfs_ll_mount(channel, folder, &arguments, &operations, sizeof operations,
                                  image) == SQFS_OK;
}

/* Quiet while FUSE is tried: that it is missing is no fault, unpacking does as well. */
static bool mount_quietly(sqfs_ll_chan *channel, const char *self, size_t offset,
                          const char *folder)
{
    if (access("/dev/fuse", R_OK | W_OK) != 0)
        return false;
    int said = dup(STDERR_FILENO), nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    dup2(nowhere, STDERR_FILENO);
    bool mounted = mount_image(channel, self, offset, folder);
    dup2(said, STDERR_FILENO);
    close(said), close(nowhere);
    return mounted;
}

/* Stay, unseen, until the program has ended; then take away what it ran from. */
static _Noreturn void keep(sqfs_ll_chan *channel, const char *folder, int alive)
{
    setsid();
    for (int number = 1; number < NSIG; number++)
        if (number != SIGCHLD) /* libfuse waits for fusermount3 */
            signal(number, SIG_IGN);
    int nowhere = open("/dev/null", O_RDWR);
    for (int stream = 0; stream < 3; stream++) /* who reads what the program prints sees its end */
        dup2(nowhere, stream);
    if (chdir("/") != 0)
        _exit(1);
    if (channel) {
        serve(channel->session, alive);
        sqfs_ll_unmount(channel, folder);
        rmdir(folder);
    } else {
        char byte;
        while (read(alive, &byte, 1) < 0 && errno == EINTR)
            ;
        remove_tree(folder);
    }
    _exit(0);
}

/* Unpack for good into the working folder. */
static int extract(sqfs *fs)
{
    if (mkdir("squashfs-root", 0755) != 0 || !unpack(fs, "squashfs-root"))
        fail("squashfs-root cannot be written", "choose a folder with room that has none yet");
    puts("squashfs-root");
    return 0;
}

int main(int argc, char **argv)
{
    char self[PATH_MAX], folder[PATH_MAX], program[PATH_MAX + 16];
    if (!realpath("/proc/self/exe", self))
        fail("its own file cannot be found", "see whether /proc is mounted");
    size_t offset = image_offset(self);
    const char *option = argc > 1 ? argv[1] : "";
    const char *asked = getenv("APPIMAGE_EXTRACT_AND_RUN");
    bool unpacked = asked && *asked && strcmp(asked, "0") != 0;
    if (strcmp(option, "--appimage-offset") == 0)
        return printf("%zu\n", offset) < 0;
    if (strcmp(option, "--appimage-help") == 0)
        return fputs(HELP, stdout) < 0;
    if (strcmp(option, "--appimage-extract-and-run") == 0) {
        unpacked = true;
        argv[1] = argv[0];
        argv++;
    }
    sqfs image;
    errno = 0;
    if (sqfs_open_image(&image, self, offset) != SQFS_OK)
        fail("its file is damaged", "fetch it again");
    if (strcmp(option, "--appimage-extract") == 0)
        return extract(&image);

    const char *place = getenv("TMPDIR");
    snprintf(folder, sizeof folder, "%s/.mount_drafterXXXXXX", place && *place ? place : "/tmp");
    if (!mkdtemp(folder))
        fail("no temporary folder can be made", "let TMPDIR name a folder that you may write to");
    sqfs_ll_chan channel;
    bool mounted = !unpacked && mount_quietly(&channel, self, offset, folder);
    if (!mounted && !unpack(&image, folder)) {
        int cause = errno;
        remove_tree(folder);
        errno = cause;
        fail("it cannot be unpacked", "make room there, or let TMPDIR name another folder");
    }
    int alive[2];
    if (pipe(alive) != 0)
        fail("no pipe can be made", "end some other program");
    pid_t keeper = fork();
    if (keeper < 0)
        fail("no process can be begun", "end some other program");
    if (keeper == 0) {
        close(alive[1]);
        keep(mounted ? &channel : NULL, folder, alive[0]);
    }
    close(alive[0]);
    if (mounted)
        close(fuse_session_fd(channel.session)); /* the keeper's alone, or its end is not seen */
    char *working = getcwd(NULL, 0);
    setenv("APPIMAGE", self, 1);
    setenv("APPDIR", folder, 1);
    setenv("ARGV0", argv[0], 1);
    setenv("OWD", working ? working : "/", 1);
    snprintf(program, sizeof program, "%s/AppRun", folder);
    execv(program, argv);
    fail("AppRun does not run", "let TMPDIR name a folder from which programs may run");
}
