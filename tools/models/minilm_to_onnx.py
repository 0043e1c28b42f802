"""Builds all-MiniLM-L6-v2 (a BERT of six layers whose word vectors are averaged) as ONNX from its safetensors.

Large weights stay in half precision in the file and are widened when the net is loaded: half the download, the same numbers
as the package."""

import json
import pathlib
import struct

import numpy

from onnx_graph import FLOAT, Graph, TensorProto

HEADS = 12
LAYERS = 6
TINY = 1e-12
LARGE = 4096
KINDS = {"F16": "<f2", "F32": "<f4", "I64": "<i8"}


def read_safetensors(path):
    """https://huggingface.co/docs/safetensors: a length, a JSON header, the numbers."""
    content = pathlib.Path(path).read_bytes()
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8:8 + length])
    weights = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        begin, end = entry["data_offsets"]
        numbers = numpy.frombuffer(content[8 + length + begin:8 + length + end], KINDS[entry["dtype"]])
        weights[name.removeprefix("bert.")] = numbers.reshape(entry["shape"])
    return weights


class Net:
    def __init__(self, weights):
        self.graph = Graph()
        self.weights = weights
        self.width = weights["embeddings.word_embeddings.weight"].shape[1]

    def node(self, operator, *inputs, **attributes):
        return self.graph.node(operator, list(inputs), **attributes)

    def number(self, value):
        return self.graph.constant(numpy.float32(value))

    def whole(self, *values):
        return self.graph.constant(numpy.array(values, numpy.int64))

    def weight(self, name, turned=False):
        values = self.weights[name].T if turned else self.weights[name]
        if values.size > LARGE:
            return self.node("Cast", self.graph.constant(values.astype(numpy.float16)), to=FLOAT)
        return self.graph.constant(values.astype(numpy.float32))

    def linear(self, value, name):
        return self.node("Add", self.node("MatMul", value, self.weight(f"{name}.weight", turned=True)), self.weight(f"{name}.bias"))

    def normalised(self, value, name):
        distance = self.node("Sub", value, self.node("ReduceMean", value, axes=[-1]))
        variance = self.node("ReduceMean", self.node("Mul", distance, distance), axes=[-1])
        deviation = self.node("Sqrt", self.node("Add", variance, self.number(TINY)))
        scaled = self.node("Mul", self.node("Div", distance, deviation), self.weight(f"{name}.weight"))
        return self.node("Add", scaled, self.weight(f"{name}.bias"))

    def embedded(self):
        length = self.node("Gather", self.node("Shape", "input_ids"), self.graph.constant(numpy.int64(1)))
        places = self.node("Range", self.graph.constant(numpy.int64(0)), length, self.graph.constant(numpy.int64(1)))
        parts = [self.node("Gather", self.weight("embeddings.word_embeddings.weight"), "input_ids"),
                 self.node("Gather", self.weight("embeddings.token_type_embeddings.weight"), "token_type_ids"),
                 self.node("Gather", self.weight("embeddings.position_embeddings.weight"), places)]
        return self.normalised(self.node("Add", self.node("Add", parts[0], parts[1]), parts[2]), "embeddings.LayerNorm")

    def heads(self, value, name, order):
        split = self.node("Reshape", self.linear(value, name), self.whole(0, 0, HEADS, self.width // HEADS))
        return self.node("Transpose", split, perm=order)

    def attended(self, value, name, mask):
        query = self.heads(value, f"{name}.self.query", [0, 2, 1, 3])
        key = self.heads(value, f"{name}.self.key", [0, 2, 3, 1])
        content = self.heads(value, f"{name}.self.value", [0, 2, 1, 3])
        likeness = self.node("Mul", self.node("MatMul", query, key), self.number((self.width // HEADS) ** -0.5))
        seen = self.node("MatMul", self.node("Softmax", self.node("Add", likeness, mask), axis=-1), content)
        joined = self.node("Reshape", self.node("Transpose", seen, perm=[0, 2, 1, 3]), self.whole(0, 0, self.width))
        return self.normalised(self.node("Add", value, self.linear(joined, f"{name}.output.dense")), f"{name}.output.LayerNorm")

    def layer(self, value, index, mask):
        name = f"encoder.layer.{index}"
        value = self.attended(value, f"{name}.attention", mask)
        wide = self.linear(value, f"{name}.intermediate.dense")
        # GELU by the error function.
        bend = self.node("Add", self.node("Erf", self.node("Mul", wide, self.number(2 ** -0.5))), self.number(1))
        bent = self.node("Mul", self.node("Mul", wide, self.number(0.5)), bend)
        return self.normalised(self.node("Add", value, self.linear(bent, f"{name}.output.dense")), f"{name}.output.LayerNorm")

    def model(self):
        for name in ("input_ids", "attention_mask", "token_type_ids"):
            self.graph.input(name, ["batch", "words"], TensorProto.INT64)
        here = self.node("Cast", "attention_mask", to=FLOAT)
        absent = self.node("Sub", self.number(1), self.node("Unsqueeze", here, self.whole(1, 2)))
        mask = self.node("Mul", absent, self.number(-10000))
        value = self.embedded()
        for index in range(LAYERS):
            value = self.layer(value, index, mask)
        counted = self.node("Unsqueeze", here, self.whole(2))
        total = self.node("ReduceSum", self.node("Mul", value, counted), self.whole(1), keepdims=0)
        mean = self.node("Div", total, self.node("ReduceSum", counted, self.whole(1), keepdims=0))
        length = self.node("Sqrt", self.node("ReduceSum", self.node("Mul", mean, mean), self.whole(1), keepdims=1))
        self.graph.node("Div", [mean, self.node("Max", length, self.number(TINY))], "sentence_embedding")
        self.graph.output("sentence_embedding")
        return self.graph.model("minilm")


def convert(safetensors):
    return Net(read_safetensors(safetensors)).model()
