import base64
import json
import pathlib
import struct
import tempfile
import unittest

import numpy
import onnx
from onnx.reference import ReferenceEvaluator

import minilm_to_onnx
import names
import onnx_graph
import tfjs_to_onnx
import tfjs_weights
import tokenizer_vocabulary
import wordpiece_vocabulary


def words(*texts):
    return {"list": {"s": [base64.b64encode(text.encode()).decode() for text in texts]}}


def numbers(*values):
    return {"list": {"i": [str(value) for value in values]}}


def word(text):
    return {"s": base64.b64encode(text.encode()).decode()}


def placeholder(*sizes):
    return {"name": "input", "op": "Placeholder", "attr": {"shape": {"shape": {"dim": [{"size": str(size)} for size in sizes]}}}}


class Folder(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory()))

    def model(self, nodes, weights):
        shard = b"".join(values.tobytes() for values in weights.values())
        (self.folder / "net.bin").write_bytes(shard)
        entries = [{"name": name, "shape": list(values.shape), "dtype": str(values.dtype)} for name, values in weights.items()]
        path = self.folder / "net.json"
        path.write_text(json.dumps({"modelTopology": {"node": nodes}, "weightsManifest": [{"paths": ["net.bin"], "weights": entries}]}))
        return path

    def run_model(self, path, **inputs):
        return ReferenceEvaluator(onnx.load_from_string(tfjs_to_onnx.convert(path))).run(None, inputs)[0]


class TensorFlowGraphs(Folder):
    def test_a_fused_convolution_is_a_matrix_product_for_each_pixel(self):
        random = numpy.random.default_rng(7)
        kernel = random.standard_normal((1, 1, 3, 2)).astype(numpy.float32)
        bias = random.standard_normal(2).astype(numpy.float32)
        path = self.model(
            [placeholder(-1, 4, 4, 3), {"name": "kernel", "op": "Const"}, {"name": "bias", "op": "Const"},
             {"name": "out", "op": "_FusedConv2D", "input": ["input", "kernel", "bias"],
              "attr": {"strides": numbers(1, 1, 1, 1), "dilations": numbers(1, 1, 1, 1), "padding": word("SAME"), "fused_ops": words("BiasAdd", "Relu")}}],
            {"kernel": kernel, "bias": bias})
        picture = random.standard_normal((2, 4, 4, 3)).astype(numpy.float32)
        numpy.testing.assert_allclose(self.run_model(path, input=picture), numpy.maximum(picture @ kernel[0, 0] + bias, 0), rtol=1e-5, atol=1e-6)

    def test_a_depthwise_convolution_keeps_channels_apart(self):
        kernel = numpy.ones((2, 2, 3, 1), numpy.float32)
        path = self.model(
            [placeholder(1, 4, 4, 3), {"name": "kernel", "op": "Const"},
             {"name": "out", "op": "DepthwiseConv2dNative", "input": ["input", "kernel"],
              "attr": {"strides": numbers(1, 2, 2, 1), "dilations": numbers(1, 1, 1, 1), "padding": word("VALID")}}],
            {"kernel": kernel})
        picture = numpy.arange(48, dtype=numpy.float32).reshape(1, 4, 4, 3)
        expected = picture.reshape(1, 2, 2, 2, 2, 3).sum(axis=(2, 4))
        numpy.testing.assert_allclose(self.run_model(path, input=picture), expected)

    def test_pooling_padding_shapes_and_means(self):
        path = self.model(
            [placeholder(1, 2, 2, 1), {"name": "around", "op": "Const"}, {"name": "flat", "op": "Const"}, {"name": "axes", "op": "Const"},
             {"name": "pad", "op": "Pad", "input": ["input", "around"]},
             {"name": "pool", "op": "MaxPool", "input": ["pad"], "attr": {"ksize": numbers(1, 2, 2, 1), "strides": numbers(1, 2, 2, 1), "padding": word("VALID")}},
             {"name": "row", "op": "Reshape", "input": ["pool", "flat"]},
             {"name": "out", "op": "Mean", "input": ["row", "axes"], "attr": {"keep_dims": {"b": False}}}],
            {"around": numpy.array([[0, 0], [1, 1], [1, 1], [0, 0]], numpy.int32), "flat": numpy.array([1, 4], numpy.int32), "axes": numpy.array([1], numpy.int32)})
        picture = numpy.array([1, 2, 3, 6], numpy.float32).reshape(1, 2, 2, 1)
        numpy.testing.assert_allclose(self.run_model(path, input=picture), [3])

    def test_an_operator_that_no_net_of_ours_has_is_named(self):
        path = self.model([placeholder(1, 2), {"name": "odd", "op": "Cumsum", "input": ["input"]}], {"unused": numpy.zeros(1, numpy.float32)})
        with self.assertRaisesRegex(tfjs_to_onnx.UnknownOperator, "Cumsum"):
            tfjs_to_onnx.convert(path)

    def test_the_same_net_gives_the_same_bytes(self):
        path = self.model([placeholder(1, 2), {"name": "out", "op": "Relu", "input": ["input"]}], {"unused": numpy.zeros(1, numpy.float32)})
        self.assertEqual(tfjs_to_onnx.convert(path), tfjs_to_onnx.convert(path))


class Weights(Folder):
    def read(self, content, *entries):
        (self.folder / "shard").write_bytes(content)
        return tfjs_weights.read_weights([{"paths": ["shard"], "weights": list(entries)}], self.folder)

    def test_quantised_weights_are_scaled_back(self):
        entry = {"name": "w", "shape": [3], "dtype": "float32", "quantization": {"dtype": "uint8", "scale": 0.5, "min": -1.0}}
        numpy.testing.assert_allclose(self.read(bytes([0, 2, 4]), entry)["w"], [-1, 0, 1])

    def test_half_precision_is_widened(self):
        entry = {"name": "w", "shape": [2], "dtype": "float32", "quantization": {"dtype": "float16"}}
        read = self.read(numpy.array([0.5, -2], "<f2").tobytes(), entry)["w"]
        self.assertEqual(read.dtype, numpy.float32)
        numpy.testing.assert_allclose(read, [0.5, -2])

    def test_too_few_or_too_many_bytes_are_refused(self):
        entry = {"name": "w", "shape": [2], "dtype": "float32"}
        for content in (b"1234", b"123456789"):
            with self.subTest(len(content)), self.assertRaises(tfjs_weights.BrokenWeights):
                self.read(content, entry)


class Vocabulary(Folder):
    def test_tokens_come_out_a_line_each(self):
        script = self.folder / "tokenizer.js"
        script.write_text(f'const llama_vocab_base64 = "{base64.b64encode(b"<unk>\n<s>\nhello").decode()}";')
        self.assertEqual(tokenizer_vocabulary.convert(script), b"<unk>\n<s>\nhello\n")

    def test_a_script_without_one_is_refused(self):
        script = self.folder / "tokenizer.js"
        script.write_text("const other = 1;")
        with self.assertRaises(tokenizer_vocabulary.NoVocabulary):
            tokenizer_vocabulary.convert(script)


class WordPieces(Folder):
    def vocabulary(self, tokens):
        path = self.folder / "tokenizer.json"
        path.write_text(json.dumps({"model": {"vocab": tokens}}))
        return wordpiece_vocabulary.convert(path)

    def test_the_line_number_is_the_id(self):
        self.assertEqual(self.vocabulary({"late": 1, "[UNK]": 0, "##é": 2}), "[UNK]\nlate\n##é\n".encode())

    def test_ids_with_a_gap_are_refused(self):
        with self.assertRaises(wordpiece_vocabulary.NoVocabulary):
            self.vocabulary({"late": 2, "[UNK]": 0})


class SafeTensors(Folder):
    def test_each_tensor_is_read_from_its_place(self):
        halves, whole = numpy.array([[1, 2], [3, 4]], "<f2"), numpy.array([7], "<i8")
        header = json.dumps({"__metadata__": {"format": "pt"}, "bert.a.weight": {"dtype": "F16", "shape": [2, 2], "data_offsets": [0, 8]},
                             "b": {"dtype": "I64", "shape": [1], "data_offsets": [8, 16]}}).encode()
        path = self.folder / "model.safetensors"
        path.write_bytes(struct.pack("<Q", len(header)) + header + halves.tobytes() + whole.tobytes())
        weights = minilm_to_onnx.read_safetensors(path)
        numpy.testing.assert_array_equal(weights["a.weight"], halves)
        numpy.testing.assert_array_equal(weights["b"], whole)


class Names(Folder):
    def test_first_and_last_names_come_out_of_every_culture(self):
        (self.folder / "pl.js").write_text("var a={generic:['Łukasz'],female:[`Zofia`,'Łukasz']},b={first_name:a,last_name:{generic:[\"Król\"]}},c={metadata:{title:'Polish',code:'pl'}};")
        script = self.folder / "de.js"
        script.write_text('var d={code:"EUR"},m={metadata:{title:"German",code:"de"}},e={generic:["Jürgen"]},f={generic:`O\'Neil.van Dyk.Weber`.split(`.`)},g={last_name:f,last_name_pattern:[1],first_name:e};')
        self.assertEqual(names.convert(script).decode().splitlines(), [
            "de\tfirst\tJürgen", "de\tlast\tO'Neil", "de\tlast\tWeber", "pl\tfirst\tZofia", "pl\tfirst\tŁukasz", "pl\tlast\tKról"])

    def test_only_names_that_people_can_look_for_are_taken(self):
        script = self.folder / "xx.js"
        script.write_text('var m={metadata:{code:"xx"}},p={first_name:{generic:["Søren","Bjørk","Æsa","Nguyễn","Li","{{x}}","Ann 2"]},last_name:{generic:["Weiß","Öz-Er"]}};')
        self.assertEqual(names.convert(script).decode().splitlines(), ["xx\tfirst\tBjørk", "xx\tfirst\tSøren", "xx\tlast\tÖz-Er"])

    def test_a_script_without_them_is_refused(self):
        script = self.folder / "xx.js"
        for text in ("var a={};", 'var m={metadata:{code:"xx"}},p={first_name:a};', 'var m={metadata:{code:"xx"}},p={first_name:{generic:["Anna"]}};'):
            script.write_text(text)
            with self.subTest(text), self.assertRaises(names.NoNames):
                names.convert(script)


class Graphs(unittest.TestCase):
    def test_constants_that_nothing_reads_are_left_out(self):
        graph = onnx_graph.Graph()
        graph.constant(numpy.zeros(4, numpy.float32))
        graph.node("Relu", [graph.input("x", [1])], "y")
        graph.output("y")
        self.assertEqual(len(onnx.load_from_string(graph.model("small")).graph.initializer), 0)


if __name__ == "__main__":
    unittest.main()
