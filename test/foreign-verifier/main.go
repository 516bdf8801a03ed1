// Checks a ledger of Seintje with verifiers that nobody of Seintje wrote: Go's sumdb/tlog and sumdb/note,
// and Tessera's fsck. Knows the documented formats only. Prints "ok", or why not and ends 1.
//
//	foreign-verifier note        KEY CHECKPOINT
//	foreign-verifier tree        KEY CHECKPOINT URL    whole tree by tlog, over the tiles
//	foreign-verifier inclusion   ROOT SIZE INDEX LEAFHASH HASH...
//	foreign-verifier consistency OLDROOT OLDSIZE ROOT SIZE HASH...
//	foreign-verifier fsck        KEY URL               Tessera walks checkpoint, tiles and entries
//	foreign-verifier cosigned    KEY CHECKPOINT        a witness's line, by its time and key
//
// KEY and CHECKPOINT are files, hashes are base64. Needs golang.org/x/mod v0.42.0: its v0.33.0 left full tiles
// unproven where several of the rightmost subtrees lie in one tile, and took our tampered leaf for good.
package main

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"

	"github.com/transparency-dev/merkle/rfc6962"
	"github.com/transparency-dev/tessera/api"
	"github.com/transparency-dev/tessera/client"
	"github.com/transparency-dev/tessera/fsck"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	if len(os.Args) < 3 {
		fail(errors.New("usage: see main.go"))
	}
	args := os.Args[2:]
	var err error
	switch os.Args[1] {
	case "note":
		_, err = checkpoint(args[0], args[1])
	case "tree":
		err = tree(args[0], args[1], args[2])
	case "inclusion":
		err = inclusion(args)
	case "consistency":
		err = consistency(args)
	case "fsck":
		err = walk(args[0], args[1])
	case "cosigned":
		err = cosigned(args[0], args[1])
	default:
		err = errors.New("unknown command")
	}
	if err != nil {
		fail(err)
	}
	fmt.Println("ok")
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "foreign-verifier:", err)
	os.Exit(1)
}

func keyIn(file string) (note.Verifier, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	return note.NewVerifier(strings.TrimSpace(string(text)))
}

func checkpoint(keyFile, noteFile string) (tlog.Tree, error) {
	verifier, err := keyIn(keyFile)
	if err != nil {
		return tlog.Tree{}, err
	}
	text, err := os.ReadFile(noteFile)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(text, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		return tlog.Tree{}, errors.New("not a checkpoint of this origin")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := hashOf(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

// Every leaf hash is read through tlog's own tile reader, which proves each tile against the signed root; then
// every entry is hashed and held against it.
func tree(keyFile, noteFile, base string) error {
	signed, err := checkpoint(keyFile, noteFile)
	if err != nil {
		return err
	}
	tiles := tlog.TileHashReader(signed, &overHTTP{base})
	root, err := tlog.TreeHash(signed.N, tiles)
	if err != nil {
		return err
	}
	if root != signed.Hash {
		return errors.New("the tiles do not give the signed root")
	}
	for from := int64(0); from < signed.N; from += 256 {
		path := "tile/entries/" + tilePath(from/256)
		width := min(256, signed.N-from)
		if width < 256 {
			path += fmt.Sprintf(".p/%d", width)
		}
		bundle, err := get(base, path)
		if err != nil {
			return err
		}
		var indexes []int64
		for i := range width {
			indexes = append(indexes, tlog.StoredHashIndex(0, from+i))
		}
		hashes, err := tiles.ReadHashes(indexes)
		if err != nil {
			return err
		}
		for i := range width {
			if len(bundle) < 2 || len(bundle) < 2+int(binary.BigEndian.Uint16(bundle)) {
				return errors.New("a bundle of entries is cut short")
			}
			length := int(binary.BigEndian.Uint16(bundle))
			if tlog.RecordHash(bundle[2:2+length]) != hashes[i] {
				return fmt.Errorf("entry %d is not the one that was signed", from+i)
			}
			bundle = bundle[2+length:]
		}
		if len(bundle) > 0 {
			return errors.New("a bundle holds more entries than it may")
		}
	}
	return nil
}

func inclusion(args []string) error {
	root, err := hashOf(args[0])
	if err != nil {
		return err
	}
	size, index := number(args[1]), number(args[2])
	leaf, err := hashOf(args[3])
	if err != nil {
		return err
	}
	proof, err := hashesOf(args[4:])
	if err != nil {
		return err
	}
	return tlog.CheckRecord(proof, size, root, index, leaf)
}

func consistency(args []string) error {
	older, err := hashOf(args[0])
	if err != nil {
		return err
	}
	newer, err := hashOf(args[2])
	if err != nil {
		return err
	}
	proof, err := hashesOf(args[4:])
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, number(args[3]), newer, number(args[1]), older)
}

func walk(keyFile, base string) error {
	verifier, err := keyIn(keyFile)
	if err != nil {
		return err
	}
	at, err := url.Parse(base + "/")
	if err != nil {
		return err
	}
	source, err := client.NewHTTPFetcher(at, nil)
	if err != nil {
		return err
	}
	hashes := func(bundle []byte) ([][]byte, error) {
		entries := &api.EntryBundle{}
		if err := entries.UnmarshalText(bundle); err != nil {
			return nil, err
		}
		var out [][]byte
		for _, entry := range entries.Entries {
			out = append(out, rfc6962.DefaultHasher.HashLeaf(entry))
		}
		return out, nil
	}
	return fsck.New(verifier.Name(), verifier, source, hashes, fsck.Opts{N: 2}).Check(context.Background())
}

// C2SP tlog-cosignature, Ed25519: not known to the note package, so read from its specification.
func cosigned(keyFile, noteFile string) error {
	text, err := os.ReadFile(keyFile)
	if err != nil {
		return err
	}
	parts := strings.SplitN(strings.TrimSpace(string(text)), "+", 3)
	raw, err := base64.StdEncoding.DecodeString(parts[2])
	if err != nil || len(raw) != 33 || raw[0] != 4 {
		return errors.New("not a key of a witness")
	}
	id := sha256.Sum256([]byte(parts[0] + "\n" + string(raw)))
	signed, err := os.ReadFile(noteFile)
	if err != nil {
		return err
	}
	body, lines, found := bytes.Cut(signed, []byte("\n\n"))
	if !found {
		return errors.New("not a note")
	}
	for _, line := range strings.Split(string(lines), "\n") {
		rest, isMine := strings.CutPrefix(line, "— "+parts[0]+" ")
		signature, err := base64.StdEncoding.DecodeString(rest)
		if !isMine || err != nil || len(signature) != 76 || !bytes.Equal(signature[:4], id[:4]) {
			continue
		}
		at := binary.BigEndian.Uint64(signature[4:12])
		message := fmt.Sprintf("cosignature/v1\ntime %d\n%s\n", at, body)
		if ed25519.Verify(raw[1:], []byte(message), signature[12:]) {
			return nil
		}
	}
	return errors.New("not cosigned by this witness")
}

func hashOf(text string) (hash tlog.Hash, err error) {
	raw, err := base64.StdEncoding.DecodeString(text)
	if err != nil || len(raw) != tlog.HashSize {
		return hash, fmt.Errorf("not a hash: %q", text)
	}
	return tlog.Hash(raw), nil
}

func hashesOf(texts []string) (hashes []tlog.Hash, err error) {
	for _, text := range texts {
		hash, err := hashOf(text)
		if err != nil {
			return nil, err
		}
		hashes = append(hashes, hash)
	}
	return hashes, nil
}

func number(text string) int64 {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		fail(err)
	}
	return n
}

type overHTTP struct{ base string }

func (*overHTTP) Height() int { return 8 }

func (*overHTTP) SaveTiles([]tlog.Tile, [][]byte) {}

func (from *overHTTP) ReadTiles(tiles []tlog.Tile) (data [][]byte, err error) {
	for _, tile := range tiles {
		path := fmt.Sprintf("tile/%d/%s", tile.L, tilePath(tile.N))
		if tile.W < 256 {
			path += fmt.Sprintf(".p/%d", tile.W)
		}
		read, err := get(from.base, path)
		if err != nil {
			return nil, err
		}
		data = append(data, read)
	}
	return data, nil
}

func tilePath(n int64) string {
	path := fmt.Sprintf("%03d", n%1000)
	for n >= 1000 {
		n /= 1000
		path = fmt.Sprintf("x%03d/%s", n%1000, path)
	}
	return path
}

func get(base, path string) ([]byte, error) {
	answer, err := http.Get(base + "/" + path)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("%s: %s", path, answer.Status)
	}
	return io.ReadAll(answer.Body)
}
